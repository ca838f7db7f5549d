using System.Reflection;

namespace DraftLint.Scripting.Available;

/// <summary>What a scripted rule may use: the list in <c>available-to-rules.txt</c>. What is not on it does not exist for a rule.</summary>
internal sealed class AvailableApi
{
    private readonly Dictionary<string, TypeEntry> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeEntry> _namespaces = new(StringComparer.Ordinal);

    private AvailableApi(string list)
    {
        var assembly = "";
        foreach (var line in list.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '[')
                assembly = line.Trim('[', ']');
            else if (line[0] != '#')
                Add(assembly, line);
        }
    }

    /// <summary>The list that comes with the tool.</summary>
    public static AvailableApi Shipped { get; } = new(ReadList());

    /// <summary>True when rules may name a type: its full name, with the mark of its type parameters (<c>List`1</c>).</summary>
    public bool HasType(string assembly, string type) => EntryOf(type) is { } entry && entry.Assembly == assembly;

    /// <summary>True when rules may use a member of a type that they may name.</summary>
    public bool HasMember(string type, string member) => EntryOf(type) is { } entry && entry.Has(member);

    /// <summary>True when all public members of a type are available, as those of an enumeration, an interface or a delegate are.</summary>
    public bool HasAllOf(string type) => EntryOf(type) is { IsWhole: true };

    /// <summary>The text of the list: what depends on it changes with it.</summary>
    public static string ReadList()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("available-to-rules")!);
        return reader.ReadToEnd();
    }

    private TypeEntry? EntryOf(string type)
    {
        if (_types.TryGetValue(type, out var entry))
            return entry;
        var dot = type.LastIndexOf('.');
        return dot > 0 ? _namespaces.GetValueOrDefault(type[..dot]) : null;
    }

    private void Add(string assembly, string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var name = line[..colon];
        var entry = new TypeEntry(assembly, [.. line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        if (name.EndsWith(".*", StringComparison.Ordinal))
            _namespaces.Add(name[..^2], entry);
        else
            _types.Add(name, entry);
    }

    private sealed class TypeEntry(string assembly, HashSet<string> members)
    {
        public string Assembly => assembly;

        public bool IsWhole => members.Contains("*");

        public bool Has(string member)
        {
            if (IsWhole || members.Contains(member))
                return true;
            return member.StartsWith("get_", StringComparison.Ordinal) && (members.Contains("get") || members.Contains(member[4..]));
        }
    }
}
