using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Structural;

/// <summary>DL1003: numbering that skips, repeats or goes back, within the provision that holds it.</summary>
[Name("DL1003")]
public sealed class NumberingGapRepeatOrDisorder : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL1003", "numbering-gap-repeat-or-disorder", "Numbering gap, repeat or disorder", Category.Structure, Severity.Warning,
        "\"{0}\" {1} \"{2}\"; {3}");

    /// <inheritdoc/>
    public override void Define()
    {
        NumberingFault fault = null!;

        When()
            .Match(() => fault);

        Then()
            .Yield(_ => Descriptor.At(fault.Provision.Label!.Passage, fault.Provision.Label.Text, Relation(fault.Kind), fault.Previous.Label!.Text, Remedy(fault))
                .In(fault.Provision)
                .And(fault.Previous.Label.Passage, "the number before it"));
    }

    private static string Relation(NumberingFaultKind kind) => kind switch
    {
        NumberingFaultKind.Repeat => "repeats",
        NumberingFaultKind.Gap => "follows",
        _ => "comes after",
    };

    private static string Remedy(NumberingFault fault) => fault.Kind switch
    {
        NumberingFaultKind.Gap when fault.Provision.Label!.Ordinal == fault.Expected + 1 => "one number is missing",
        NumberingFaultKind.Gap => "numbers are missing",
        NumberingFaultKind.Repeat => "give each provision a number of its own",
        _ => "put the provisions in order",
    };
}
