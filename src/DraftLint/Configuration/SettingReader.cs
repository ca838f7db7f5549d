using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Text;

namespace DraftLint.Configuration;

/// <summary>Understands keys and values. What is not known is an error: a misspelt rule would be one that nobody turned off, or on.</summary>
/// <param name="file">The file, as it is reported.</param>
/// <param name="rules">The rules that there are.</param>
internal sealed class SettingReader(string file, IReadOnlyList<RuleDescriptor> rules)
{
    public const string Prefix = "draftlint_";

    private const string Diagnostic = "draftlint_diagnostic.";
    private const string CategoryKey = "draftlint_category.";
    private const string SeverityKey = ".severity";

    // No dictionary: one over an enumeration is not compiled ahead of time.
    private static readonly Key[] Keys =
    [
        new("draftlint_positions", SettingKind.Positions),
        new("draftlint_elements_not_demanded", SettingKind.NotDemanded),
        new("draftlint_diagnostic.severity", SettingKind.EverySeverity),
        new("draftlint_fail_on", SettingKind.FailOn),
        new("draftlint_baseline", SettingKind.Baseline),
        new("draftlint_include", SettingKind.Include),
        new("draftlint_exclude", SettingKind.Exclude),
    ];

    private static readonly string[] Severities = ["error", "warning", "suggestion", "none", "default"];
    private static readonly string[] Thresholds = ["error", "warning", "suggestion", "never"];

    /// <exception cref="ConfigurationException">The key or the value is not known.</exception>
    public Setting Read(string key, string value, int line)
    {
        if (Array.Find(Keys, known => known.Name.Equals(key, StringComparison.OrdinalIgnoreCase)) is { } plain)
            return Of(plain.Kind, "", key, value, line);
        if (Between(key, Diagnostic) is { } id)
            return Of(SettingKind.RuleSeverity, RequireRule(id, line), key, value, line);
        if (Between(key, CategoryKey) is { } category)
            return Of(SettingKind.CategorySeverity, Require(category.ToLowerInvariant(), "category", [.. SeverityNames.Categories], line), key, value, line);
        string[] known = [.. Keys.Select(plain => plain.Name), "draftlint_diagnostic.ID.severity", "draftlint_category.NAME.severity"];
        throw new ConfigurationException(file, line, $"unknown key {key}{Closest.Hint(key, known)}");
    }

    /// <summary>The items of a list: commas part them, but not those inside braces.</summary>
    public static IReadOnlyList<string> Split(string value)
    {
        var items = new List<string>();
        var (start, braces) = (0, 0);
        for (var at = 0; at <= value.Length; at++)
        {
            var c = at < value.Length ? value[at] : ',';
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c != ',' || (braces > 0 && at < value.Length))
                continue;
            if (value[start..at].Trim() is { Length: > 0 } item)
                items.Add(item);
            start = at + 1;
        }
        return items;
    }

    private Setting Of(SettingKind kind, string subject, string key, string value, int line)
    {
        if (value.Length == 0)
            throw new ConfigurationException(file, line, $"{key} has no value");
        if (kind is SettingKind.Include or SettingKind.Exclude)
            RequireGlobs(key, value, line);
        if (kind == SettingKind.NotDemanded)
            RequireElements(value, line);
        return new Setting
        {
            Kind = kind,
            Key = key,
            Value = value,
            Subject = subject,
            Category = kind == SettingKind.RuleSeverity ? SeverityNames.Of(rules.FirstOrDefault(rule => rule.Id == subject)?.Category ?? Category.House) : "",
            Severity = SeverityOf(kind, key, value, line),
            File = file,
            Line = line,
        };
    }

    private Severity? SeverityOf(SettingKind kind, string key, string value, int line)
    {
        if (kind is not (SettingKind.FailOn or SettingKind.EverySeverity or SettingKind.CategorySeverity or SettingKind.RuleSeverity))
            return null;
        var known = kind == SettingKind.FailOn ? Thresholds : Severities;
        var word = value.ToLowerInvariant();
        if (!known.Contains(word))
            throw new ConfigurationException(file, line, $"unknown severity {value} of {key}{Closest.Hint(value, known)} (known: {string.Join(", ", known)})");
        return word == "never" ? Diagnostics.Severity.None : SeverityNames.Find(word);
    }

    private void RequireGlobs(string key, string value, int line)
    {
        foreach (var item in Split(value))
        {
            if (!Glob.TryParse(item, out _, out var problem))
                throw new ConfigurationException(file, line, $"a pattern of {key} {problem}");
        }
    }

    private void RequireElements(string value, int line)
    {
        foreach (var item in Split(value))
            _ = Require(item, "element", [.. ElementDemand.Names], line);
    }

    // A house rule may be set whether its script runs or not: who may run it is not for configuration to say.
    private string RequireRule(string id, int line) =>
        HouseRule.IsId(id.ToUpperInvariant()) ? id.ToUpperInvariant() : Require(id.ToUpperInvariant(), "rule", [.. rules.Select(rule => rule.Id)], line);

    private string Require(string word, string what, string[] known, int line) =>
        known.Contains(word) ? word : throw new ConfigurationException(file, line, $"unknown {what} {word}{Closest.Hint(word, known)}");

    private static string? Between(string key, string start) =>
        key.Length > start.Length + SeverityKey.Length && key.StartsWith(start, StringComparison.OrdinalIgnoreCase) && key.EndsWith(SeverityKey, StringComparison.OrdinalIgnoreCase)
            ? key[start.Length..^SeverityKey.Length]
            : null;

    private sealed record Key(string Name, SettingKind Kind);
}
