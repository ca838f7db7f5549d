namespace DraftLint.Cli.PositionFiles;

/// <summary>A value of a position file and the line that it stands on.</summary>
internal abstract class YamlNode(int line)
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>What it is, for a message.</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value.</summary>
internal sealed class YamlValue(int line, string text) : YamlNode(line)
{
    /// <summary>The value.</summary>
    public string Text { get; } = text;

    /// <inheritdoc/>
    public override string Kind => Text.Length == 0 ? "nothing" : "a single value";
}

/// <summary>A list.</summary>
internal sealed class YamlList(int line, IReadOnlyList<YamlNode> items) : YamlNode(line)
{
    /// <summary>The items.</summary>
    public IReadOnlyList<YamlNode> Items { get; } = items;

    /// <inheritdoc/>
    public override string Kind => "a list";
}

/// <summary>Keys and their values, in the order of the file; no key stands twice.</summary>
internal sealed class YamlMap(int line, IReadOnlyList<YamlEntry> entries) : YamlNode(line)
{
    /// <summary>The keys with their values.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    /// <inheritdoc/>
    public override string Kind => "keys with values";
}

/// <summary>A key and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Line">The line of the key, from 1.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(string Key, int Line, YamlNode Value);
