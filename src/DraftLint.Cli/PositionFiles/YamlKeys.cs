namespace DraftLint.Cli.PositionFiles;

/// <summary>Keys with values of which only certain ones may occur, and what is asked of their values.</summary>
internal sealed class YamlKeys
{
    private readonly string _owner;
    private readonly YamlMap _map;

    /// <param name="node">What was read.</param>
    /// <param name="owner">What the keys belong to, for messages: "a territory".</param>
    /// <param name="known">The keys that may occur.</param>
    /// <exception cref="PositionFileException">It has no keys, or one that is not known.</exception>
    public YamlKeys(YamlNode node, string owner, string[] known)
    {
        _owner = owner;
        _map = node as YamlMap ?? throw new PositionFileException(node.Line, $"{owner} needs keys with values, and this is {node.Kind}");
        foreach (var entry in _map.Entries)
        {
            if (!known.Contains(entry.Key))
                throw new PositionFileException(entry.Line, $"unknown key {entry.Key} in {owner}{Closest.Hint(entry.Key, known)}");
        }
    }

    /// <summary>All keys with their values.</summary>
    public IReadOnlyList<YamlEntry> Entries => _map.Entries;

    /// <summary>A key with its value, or null.</summary>
    public YamlEntry? Find(string key) => _map.Entries.FirstOrDefault(entry => entry.Key == key);

    /// <summary>A single value; empty when the key is not there.</summary>
    public string Text(string key) => Find(key) is { } entry ? Text(entry, entry.Value) : "";

    /// <summary>A single value that must be there.</summary>
    public string RequiredText(string key) =>
        Text(key) is { Length: > 0 } text ? text : throw new PositionFileException(Find(key)?.Line ?? _map.Line, $"{_owner} needs {key}");

    /// <summary>Single values; none when the key is not there.</summary>
    public IReadOnlyList<string> Texts(string key) => Items(key, item => RequireText(key, item));

    /// <summary>Single values, each one of those that are known.</summary>
    public IReadOnlyList<string> Texts(string key, string[] known) => Items(key, item => RequireKnown(key, RequireText(key, item), item.Line, known));

    /// <summary>A single value that is one of those known; null when the key is not there.</summary>
    public string? OneOf(string key, string[] known) => Find(key) is { } entry ? RequireKnown(key, Text(entry, entry.Value), entry.Value.Line, known) : null;

    /// <summary>The items of a list; none when the key is not there.</summary>
    public IReadOnlyList<T> Items<T>(string key, Func<YamlNode, T> read)
    {
        if (Find(key) is not { } entry)
            return [];
        if (entry.Value is not YamlList list)
            throw new PositionFileException(entry.Value.Line, $"{key} must be a list, and this is {entry.Value.Kind}");
        return [.. list.Items.Select(read)];
    }

    private static string Text(YamlEntry entry, YamlNode node) =>
        node is YamlValue value ? value.Text : throw new PositionFileException(node.Line, $"{entry.Key} must be a single value, and this is {node.Kind}");

    /// <summary>An item of a list, which has to be a single value.</summary>
    public static string RequireText(string key, YamlNode node) =>
        node is YamlValue { Text.Length: > 0 } value ? value.Text : throw new PositionFileException(node.Line, $"each item of {key} must be a single value, and this is {node.Kind}");

    private static string RequireKnown(string key, string text, int line, string[] known) =>
        known.Contains(text) ? text : throw new PositionFileException(line, $"unknown value {text} of {key}{Closest.Hint(text, known)}");
}
