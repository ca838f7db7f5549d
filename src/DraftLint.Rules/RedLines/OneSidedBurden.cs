using System.Globalization;
using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5010: the duties of the chosen side outweigh those of the other.</summary>
[Name("DL5010")]
public sealed class OneSidedBurden : Rule
{
    // Few duties prove nothing; with five, two to one is a text that somebody else wrote.
    private const int Fewest = 5;
    private const int Ratio = 2;

    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5010", "one-sided-burden", "One-sided burden", Category.RedLines, Severity.Warning,
        "{0} alone has {1} duties, all others {2}; pair each duty with one of the other side");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Burden burden = null!;

        When()
            .Match(() => position)
            .Match(() => burden, b => b.Position == position, b => b.Own.Count >= Fewest, b => b.Own.Count >= Ratio * b.Others.Count);

        Then()
            .Yield(_ => RedLine.Weighed(Descriptor.At(burden.Passage, position.Party, Count(burden.Own), Count(burden.Others)), burden));
    }

    private static string Count(IReadOnlyList<Statement> duties) => duties.Count.ToString(CultureInfo.InvariantCulture);
}
