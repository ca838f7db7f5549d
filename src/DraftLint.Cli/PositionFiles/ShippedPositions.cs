using System.Reflection;
using DraftLint.Positions;

namespace DraftLint.Cli.PositionFiles;

/// <summary>
/// The positions that come with the tool. They are embedded as the YAML of rules/positions and read only when one is chosen; a
/// conversion at build time, should reading prove slow, takes the place of <see cref="Read"/> and of nothing else.
/// </summary>
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
        if (stream == null)
            return null;
        using var reader = new StreamReader(stream);
        return PositionReader.Read(reader.ReadToEnd());
    }
}
