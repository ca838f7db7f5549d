using System.Reflection;
using DraftLint.Positions;

namespace DraftLint.Cli.PositionFiles;

/// <summary>The positions that come with the tool: rules/positions, converted by DraftLint.PositionCompiler when it is built, and read only when one is chosen.</summary>
internal static class ShippedPositions
{
    private const string Prefix = "positions/";

    /// <summary>The names.</summary>
    public static IEnumerable<string> Names => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..])
        .Order(StringComparer.Ordinal);

    /// <summary>The position, or null when there is none of that name.</summary>
    public static Position? Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name);
        return stream == null ? null : PositionImage.Read(stream);
    }
}
