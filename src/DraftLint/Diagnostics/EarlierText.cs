using DraftLint.Model;

namespace DraftLint.Diagnostics;

/// <summary>An earlier version of a draft: leaves of a result only the findings in provisions that have changed since.</summary>
public sealed class EarlierText
{
    private readonly HashSet<string> _provisions;
    private readonly HashSet<string> _lines;

    /// <param name="earlier">The earlier version.</param>
    public EarlierText(Agreement earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var source = earlier.Draft.Source;
        _provisions = [.. earlier.Provisions.Select(TextOf)];
        _lines = [.. Enumerable.Range(1, source.LineCount).Select(line => Fingerprints.OfLine(source, line))];
    }

    /// <summary>The result with the findings in changed provisions. One that is only renumbered or moved has not changed.</summary>
    public LintResult OnlyChanged(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var seen = new Dictionary<Provision, bool>();
        return result.Only([.. result.Findings.Where(HasChanged)]);

        bool HasChanged(Finding finding)
        {
            if (finding.Provision is not { } provision)
                return !_lines.Contains(Fingerprints.OfLine(finding.Passage.Source, finding.Passage.Position.Line));
            if (!seen.TryGetValue(provision, out var changed))
                seen[provision] = changed = !_provisions.Contains(TextOf(provision));
            return changed;
        }
    }

    private static string TextOf(Provision provision) => Fingerprints.OfWords(provision.Heading?.Text + "\n" + Fingerprints.SentencesOf(provision));
}
