using DraftLint.Diagnostics;

namespace DraftLint.Cli.Scripts;

/// <summary>Says on every draft which scripts it was not checked by, because they do not compile; of each the first thing that is wrong.</summary>
internal sealed class RefusedScripts(IReadOnlyList<(string Place, string Message)> errors) : IRuleSet
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules { get; } = [LinterRules.ScriptRefused];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Reading reading) => errors.DistinctBy(error => error.Place.Split(':')[0]).Select(error => LinterRules.ScriptRefused.At(reading.Opening, error.Place, error.Message));
}
