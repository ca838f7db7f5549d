using DraftLint.Diagnostics;

namespace DraftLint.Configuration;

/// <summary>A configuration file, <c>.editorconfig</c> or <c>.draftlint</c>, read with the place of every line. What other tools have in it is passed over.</summary>
public sealed class ConfigurationFile
{
    // Each is matched with each draft.
    private const int MostSections = 500;

    private readonly List<ConfigurationSection> _sections = [];
    private readonly SettingReader _reader;

    private ConfigurationFile(string name, string folder, IReadOnlyList<RuleDescriptor> rules)
    {
        Name = name;
        Folder = folder;
        _reader = new SettingReader(name, rules);
    }

    /// <summary>The file, as it is reported.</summary>
    public string Name { get; }

    /// <summary>The folder that its patterns and paths are relative to.</summary>
    public string Folder { get; }

    /// <summary>True when no file in a folder above counts.</summary>
    public bool IsRoot { get; private set; }

    /// <summary>What holds for a whole run: it stands before the first section.</summary>
    public IReadOnlyList<Setting> RunSettings { get; private set; } = [];

    /// <summary>The sections that set something of ours; what stands before the first section and is about drafts is one for all of them.</summary>
    public IReadOnlyList<ConfigurationSection> Sections => _sections;

    /// <exception cref="ConfigurationException">A key, a value or a section of ours is not understood.</exception>
    /// <param name="name">The file, as it is reported.</param>
    /// <param name="folder">The folder that it lies in.</param>
    /// <param name="text">Its content.</param>
    /// <param name="rules">The rules that there are.</param>
    public static ConfigurationFile Parse(string name, string folder, string text, IReadOnlyList<RuleDescriptor> rules)
    {
        ArgumentNullException.ThrowIfNull(text);
        var file = new ConfigurationFile(name, folder, rules);
        file.Read(text);
        return file;
    }

    private void Read(string text)
    {
        var head = "";
        var (number, headLine) = (0, 0);
        var settings = new List<Setting>();
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.IsEmpty || line[0] is '#' or ';')
                continue;
            if (line[0] == '[')
            {
                Close(head, headLine, settings);
                settings = [];
                (head, headLine) = (line.ToString(), number);
            }
            else if (ReadLine(line, head.Length == 0, number) is { } setting)
            {
                settings.Add(setting);
            }
        }
        Close(head, headLine, settings);
    }

    private Setting? ReadLine(ReadOnlySpan<char> line, bool isBeforeSections, int number)
    {
        var sign = line.IndexOfAny('=', ':');
        var key = (sign < 0 ? line : line[..sign]).Trim();
        if (isBeforeSections && key.Equals("root", StringComparison.OrdinalIgnoreCase))
            IsRoot = sign >= 0 && Value(line[(sign + 1)..]).Equals("true", StringComparison.OrdinalIgnoreCase);
        if (!key.StartsWith("draftlint", StringComparison.OrdinalIgnoreCase))
            return null;
        if (sign < 0)
            throw new ConfigurationException(Name, number, $"{key} has no value");
        var setting = _reader.Read(key.ToString(), Value(line[(sign + 1)..]).ToString(), number);
        if (setting.IsRunWide && !isBeforeSections)
            throw new ConfigurationException(Name, number, $"{setting.Key} holds for the whole run; it stands before the first section");
        return setting;
    }

    // As Roslyn reads it: a comment may follow the value. A blank must stand before it, because a path may hold the sign.
    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] is '#' or ';' && text[at - 1] is ' ' or '\t')
                return text[..at].Trim();
        }
        return text.Trim();
    }

    private void Close(string head, int line, List<Setting> settings)
    {
        if (head.Length == 0)
        {
            RunSettings = settings.FindAll(setting => setting.IsRunWide);
            settings.RemoveAll(setting => setting.IsRunWide);
        }
        if (_sections.Count == MostSections)
            throw new ConfigurationException(Name, line, $"more than {MostSections} sections that set something of draftlint");
        if (settings.Count > 0)
            _sections.Add(new ConfigurationSection(head.Length == 0 ? null : ReadHead(head, line), settings));
    }

    private Glob ReadHead(string head, int line)
    {
        var close = head.LastIndexOf(']');
        if (close < 2)
            throw new ConfigurationException(Name, line, "a section has no pattern; write [*.md]");
        return Glob.TryParse(head[1..close], out var glob, out var problem) ? glob! : throw new ConfigurationException(Name, line, $"the pattern of the section {problem}");
    }
}

/// <summary>A section: what it sets for the drafts that its pattern matches.</summary>
/// <param name="Glob">The pattern; null for all drafts.</param>
/// <param name="Settings">What it sets.</param>
public sealed record ConfigurationSection(Glob? Glob, IReadOnlyList<Setting> Settings);
