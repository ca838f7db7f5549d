using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A provision with a number, and perhaps a heading, and no text.</summary>
public sealed class EmptyProvision : IPlaced
{
    private EmptyProvision(Provision provision) => Provision = provision;

    /// <summary>The provision.</summary>
    public Provision Provision { get; }

    Passage? IPlaced.Passage => Provision.Start;

    internal static IEnumerable<EmptyProvision> Read(Agreement agreement)
    {
        var reserved = Vocabulary.Lexicon.English["structure/left empty on purpose"];
        var (tokens, phrases) = (agreement.Draft.Tokens, agreement.Draft.Phrases);
        for (var at = 0; at < agreement.Provisions.Count; at++)
        {
            var provision = agreement.Provisions[at];
            if (provision.Sentences.Count > 0 || provision.Children.Count > 0 || !CanBeEmpty(provision) || HasItsTextBehind(agreement.Provisions, at))
                continue;
            if (provision.Heading is not { } heading || !phrases.Any(reserved, tokens.FirstOf(heading), tokens.EndOf(heading)))
                yield return new EmptyProvision(provision);
        }
    }

    // A bold line that is all of a point says something; an article that is only its heading does not, where those beside it have text.
    private static bool CanBeEmpty(Provision provision) => provision.Label is { Style: not Syntax.LabelStyle.Bullet } && provision.Role is not (ProvisionRole.Signature or ProvisionRole.Preamble)
        && (provision.Heading == null ? provision.Kind is ProvisionKind.Article or ProvisionKind.Paragraph or ProvisionKind.Point : provision.Kind == ProvisionKind.Article && BesideText(provision));

    private static bool BesideText(Provision provision)
    {
        var beside = provision.Parent!.Children.Where(child => child.Kind == provision.Kind && child != provision).Take(40).ToList();
        return beside.Count > 0 && beside.Count(child => child.Sentences.Count > 0 || child.Children.Count > 0) * 2 > beside.Count;
    }

    // A heading without a number, or a part of the same text, that Markdown sets on its own line behind the number.
    private static bool HasItsTextBehind(IReadOnlyList<Provision> provisions, int at) => at + 1 < provisions.Count && provisions[at + 1] is { Label: null, Kind: ProvisionKind.Heading };

    public override string ToString() => Provision.ToString();
}
