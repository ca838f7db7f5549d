using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Structural;

/// <summary>DL1007: an annex that is referred to and absent, or present and never referred to.</summary>
[Name("DL1007")]
public sealed class AnnexMissingOrOrphaned : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL1007", "annex-missing-or-orphaned", "Annex missing or orphaned", Category.Structure, Severity.Error,
        "\"{0}\" {1}");

    /// <inheritdoc/>
    public override void Define()
    {
        AnnexFault fault = null!;

        When()
            .Match(() => fault);

        Then()
            .Yield(_ => Descriptor.At(fault.Passage, fault.Passage.Text, Fault(fault))
                .In(fault.Provision)
                .As(fault.IsMissing && fault.HasOthers ? Descriptor.Severity : Severity.Warning)
                .Because(fault.HasOthers ? "the draft holds other annexes of that kind" : "the draft holds no annex of that kind; it may be kept in another file"));
    }

    private static string Fault(AnnexFault fault) => fault.IsMissing
        ? "is not in this draft; attach it, or drop the reference"
        : "is attached, and no provision refers to it; refer to it, or drop it";
}
