using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Diagnostics;

/// <summary>Says once for each draft that some of it is in a language that the rules do not read.</summary>
public sealed class SkippedChecks : IRuleSet
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules { get; } = [LinterRules.CheckSkipped];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var draft = reading.Agreement.Draft;
        foreach (var block in draft.Blocks)
        {
            if (block.Reading.IsEmpty || block.Language == Languages.English)
                continue;
            var line = draft.Source.GetLineSpan(draft.Source.GetPosition(block.Source.Start).Line);
            var passage = new Passage(draft.Source, TextSpan.FromBounds(block.Source.Start, Math.Max(block.Source.Start, Math.Min(line.End, block.Source.End))));
            return [LinterRules.CheckSkipped.At(passage, block.Language)];
        }
        return [];
    }
}
