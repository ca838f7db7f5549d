using DraftLint.Cli.Testing;
using DraftLint.Scripting.Dialect;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Scripting;

/// <summary>The scripts of the page hostile.md.</summary>
internal static class ScriptPages
{
    private const string Path = "tests/DraftLint.Tests/Scripting/hostile.md";

    private static readonly Lazy<Page> Hostile = new(() => Page.Read(Path));

    /// <summary>The scripts of a section, each with an id of its own.</summary>
    public static IReadOnlyList<Script> Section(string heading) =>
    [
        .. Hostile.Value.Fences.Where(fence => fence.Heading == heading).Select((fence, at) => new Script(
            Hostile.Value.Lines[fence.FirstLine - 3].TrimEnd('.'),
            Complete(fence).Replace("EVIL01", $"EVIL{at:000}", StringComparison.Ordinal))),
    ];

    private static string Complete(Fence fence)
    {
        var code = string.Join('\n', fence.Lines);
        return fence.Kind == "body" ? $"new HouseRule(\"EVIL01\", \"evil\") {{ Message = \"evil\", Find = reading => {{ {code} return []; }} }}" : code;
    }
}
