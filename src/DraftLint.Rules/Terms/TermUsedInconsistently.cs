using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Text;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Terms;

/// <summary>DL2004: a use that departs from a defined term in its letters or its words.</summary>
[Name("DL2004")]
public sealed class TermUsedInconsistently : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL2004", "term-used-inconsistently", "Term used inconsistently", Category.Terms, Severity.Warning,
        "\"{0}\" departs from the defined \"{1}\"; use the term as it is defined");

    /// <inheritdoc/>
    public override void Define()
    {
        TermUse use = null!;

        When()
            .Match(() => use, u => u.Drift != TermDrift.None, u => u.IsFirst, u => u.Term != null);

        Then()
            .Yield(_ => Descriptor.At(use.Passage, use.Passage.Text, use.Term!.Term.Text).In(use.Sentence)
                .And(use.Term!.Term, "the definition")
                .Because("searched: the definitions of this draft; no definition gives these words a meaning of their own")
                .MendedBy(Capitals(use)));
    }

    // Other words may be meant; small letters for capitals are a slip, wherever they stand.
    private static Fix? Capitals(TermUse use) => use.Drift != TermDrift.Casing
        ? null
        : new Fix($"write it as \"{use.Term!.Term.Text}\" is written", FixSafety.Unsafe, [.. use.Alike.Select(alike => TextEdit.Replace(alike.Passage, Capitalised(alike.Passage)))]);

    // As the source has it, over line ends and marks: small words ("of", "in") stay small.
    private static string Capitalised(Passage passage)
    {
        const int Small = 2;
        var letters = passage.Source.Slice(passage.Span).ToArray();
        for (var start = 0; start < letters.Length; start++)
        {
            var end = start;
            while (end < letters.Length && char.IsLetter(letters[end]))
                end++;
            if (end - start > Small)
                letters[start] = char.ToUpperInvariant(letters[start]);
            start = Math.Max(start, end);
        }
        return new string(letters);
    }
}
