using DraftLint.Diagnostics;
using DraftLint.Text;

namespace DraftLint.Tests.Support;

/// <summary>Rules that find a word wherever it stands and propose another: what fixing is tested with.</summary>
internal sealed class WordRules(params (string Word, string Instead, FixSafety Safety)[] words) : IRuleSet
{
    private readonly RuleDescriptor[] _rules =
        [.. words.Select((word, index) => new RuleDescriptor($"DL900{index}", $"word-{index}", "Word", Category.Structure, Severity.Warning, "\"{0}\" is wrong; change it"))];

    public IReadOnlyList<RuleDescriptor> Rules => _rules;

    public IEnumerable<Finding> Check(Reading reading)
    {
        var source = reading.Agreement.Draft.Source;
        for (var rule = 0; rule < words.Length; rule++)
        {
            var (word, instead, safety) = words[rule];
            for (var at = source.Content.IndexOf(word, StringComparison.Ordinal); at >= 0; at = source.Content.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var passage = new Passage(source, new TextSpan(at, word.Length));
                yield return _rules[rule].At(passage, word).MendedBy(new Fix($"write {instead}", safety, TextEdit.Replace(passage, instead)));
            }
        }
    }
}
