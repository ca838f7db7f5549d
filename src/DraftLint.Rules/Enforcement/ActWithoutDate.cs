using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Enforcement;

/// <summary>DL4005: an act that somebody waits for, without a date.</summary>
[Name("DL4005 end")]
public sealed class ActWithoutDate : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        UndatedAct act = null!;

        When()
            .Match(() => act);

        Then()
            .Yield(_ => DeadlineWithoutStart.Descriptor.At(act.Passage, act.Passage.Text, "has no date").In(act.Statement.Sentence)
                .Lacking("deadline")
                .Because("searched: a deadline in the provision and those above it"));
    }
}
