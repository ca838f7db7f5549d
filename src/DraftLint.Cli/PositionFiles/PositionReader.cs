using DraftLint.Positions;

namespace DraftLint.Cli.PositionFiles;

/// <summary>Reads a position from YAML. A key that is not known is an error: a misspelt red line would be one that nobody watches.</summary>
internal static class PositionReader
{
    internal static readonly string[] Keys =
    [
        "name", "party", "aliases", "adjectives", "capital", "territories", "adversaries", "allies", "guarantors", "organisations", "norms", "subjects",
    ];

    internal static readonly string[] SubjectKeys =
    [
        "position", "fallbacks", "unacceptable", "nonNegotiable", "severity", "norms", "owner", "review",
    ];

    /// <summary>The subjects that red-line rules ask about.</summary>
    internal static readonly string[] SubjectNames =
    [
        "territory", "forces", "alliances", "foreign-presence", "amnesty", "withdrawal", "assets-and-sanctions", "internal-affairs", "constitution",
        "jurisdiction", "property", "coercion", "burden",
        "liability", "indemnity", "changes", "renewal", "termination", "data", "governing-law", "assignment",
    ];

    internal static readonly string[] FallbackKeys = ["wording", "reachedWhen"];

    /// <summary>What a provision bears that reaches a fallback.</summary>
    internal static readonly string[] FallbackMarks = ["mutual", "limited", "verified", "conditional", "reserved", "announced"];

    /// <exception cref="PositionFileException">The text is no position.</exception>
    public static Position Read(string text)
    {
        var root = new YamlKeys(YamlReader.Read(text), "a position", Keys);
        var norms = root.Items("norms", ReadNorm);
        // Read for its mistakes only.
        root.Text("capital");
        return new Position
        {
            Name = root.RequiredText("name"),
            Party = root.RequiredText("party"),
            Aliases = root.Texts("aliases"),
            Adjectives = root.Texts("adjectives"),
            Territories = root.Items("territories", ReadTerritory),
            Adversaries = root.Items("adversaries", ReadAdversary),
            Allies = root.Items("allies", ReadCounterpart),
            Guarantors = root.Items("guarantors", ReadCounterpart),
            Organisations = root.Items("organisations", ReadCounterpart),
            Norms = norms,
            Subjects = ReadSubjects(root, norms),
        };
    }

    private static Territory ReadTerritory(YamlNode node)
    {
        var keys = new YamlKeys(node, "a territory", ["name", "spellings"]);
        return new Territory(keys.RequiredText("name"), keys.Texts("spellings"));
    }

    private static Counterpart ReadCounterpart(YamlNode node)
    {
        var keys = new YamlKeys(node, "a State or organisation", ["name", "aliases", "adjectives"]);
        return new Counterpart(keys.RequiredText("name"), keys.Texts("aliases"), keys.Texts("adjectives"));
    }

    private static Counterpart ReadAdversary(YamlNode node)
    {
        var keys = new YamlKeys(node, "an adversary", ["name", "aliases", "adjectives", "laws"]);
        return new Counterpart(keys.RequiredText("name"), keys.Texts("aliases"), keys.Texts("adjectives")) { Laws = keys.Texts("laws") };
    }

    private static Norm ReadNorm(YamlNode node)
    {
        var keys = new YamlKeys(node, "a norm", ["id", "citation", "gist", "linkText", "status"]);
        keys.Text("linkText");
        var norm = new Norm(keys.RequiredText("id"), keys.RequiredText("citation"), keys.Text("gist"));
        return keys.Text("status") is { Length: > 0 } status ? norm with { Status = status } : norm;
    }

    // In words, or with the marks by which the linter knows that a provision reaches it.
    private static Fallback ReadFallback(YamlNode node)
    {
        if (node is not YamlMap)
            return new Fallback(YamlKeys.RequireText("fallbacks", node), []);
        var keys = new YamlKeys(node, "a fallback", FallbackKeys);
        var marks = keys.Texts("reachedWhen", FallbackMarks);
        return new Fallback(keys.RequiredText("wording"), [.. marks.Distinct().Select(mark => Enum.Parse<FallbackMark>(mark, ignoreCase: true))]);
    }

    private static List<Subject> ReadSubjects(YamlKeys root, IReadOnlyList<Norm> norms)
    {
        if (root.Find("subjects") is not { } found)
            return [];
        var keys = new YamlKeys(found.Value, "subjects", SubjectNames);
        return [.. keys.Entries.Select(entry => ReadSubject(entry, norms))];
    }

    private static Subject ReadSubject(YamlEntry entry, IReadOnlyList<Norm> norms)
    {
        var keys = new YamlKeys(entry.Value, $"the subject {entry.Key}", SubjectKeys);
        return new Subject
        {
            Name = entry.Key,
            Position = keys.Text("position"),
            Fallbacks = keys.Items("fallbacks", ReadFallback),
            Unacceptable = keys.Texts("unacceptable"),
            Severity = keys.OneOf("severity", ["error", "warning", "suggestion", "none"]),
            IsNonNegotiable = keys.OneOf("nonNegotiable", ["true", "false"]) == "true",
            Owner = keys.Text("owner"),
            Review = keys.Text("review"),
            Norms = keys.Texts("norms", [.. norms.Select(norm => norm.Id)]),
        };
    }
}
