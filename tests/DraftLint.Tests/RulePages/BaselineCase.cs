using DraftLint.Diagnostics;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.RulePages;

/// <summary>A draft for which a baseline was recorded, and what a build server says of that baseline when the draft has become another.</summary>
internal static class BaselineCase
{
    private const string Draft = "draft.md";

    /// <summary>The messages about the baseline.</summary>
    /// <param name="earlier">The draft when the baseline was recorded.</param>
    /// <param name="today">The draft of today.</param>
    public static IReadOnlyList<string> Messages(string earlier, string today)
    {
        using var folder = new TemporaryFolder();
        folder.Write(".draftlint", "root = true\n");
        folder.Write(Draft, earlier);
        _ = Command.Run(folder.Path, ["baseline", Draft]);
        folder.Write(Draft, today);
        var lines = Command.Run(folder.Path, [Draft], isBuildServer: true).Output.Split('\n');
        return [.. lines.Zip(lines.Skip(1)).Where(pair => pair.First.Contains($" {LinterRules.StaleBaseline.Id} ", StringComparison.Ordinal)).Select(pair => pair.Second.Trim())];
    }
}
