using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Positions;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.RedLines;

/// <summary>DL5106: data of the chosen side serve other ends than its own.</summary>
[Name("DL5106")]
public sealed class DataUsedBeyondTheService : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL5106", "data-used-beyond-the-service", "Data used beyond the service", Category.RedLines, Severity.Warning,
        "\"{0}\" uses data of {1} beyond the service; limit the use to providing it");

    /// <inheritdoc/>
    public override void Define()
    {
        Position position = null!;
        Concession concession = null!;

        When()
            .Match(() => position)
            .Match(() => concession, c => c.Position == position, c => c.Subject == "data");

        Then()
            .Yield(_ => RedLine.Crossed(Descriptor.At(concession.Passage, concession.Passage.Text, position.Party), concession));
    }
}
