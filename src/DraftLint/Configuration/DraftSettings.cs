using DraftLint.Diagnostics;

namespace DraftLint.Configuration;

/// <summary>
/// What configuration says for one draft. Of two sections that match, the later one wins, and a file in a folder below comes later;
/// within a section a rule wins over its category, and a category over all.
/// </summary>
public sealed class DraftSettings
{
    private readonly Dictionary<string, PlacedSetting> _settings = new(StringComparer.Ordinal);

    /// <param name="sections">The sections that match, in the order in which they count.</param>
    public DraftSettings(IReadOnlyList<ConfigurationSection> sections)
    {
        ArgumentNullException.ThrowIfNull(sections);
        for (var section = 0; section < sections.Count; section++)
        {
            foreach (var setting in sections[section].Settings)
                _settings[KeyOf(setting.Kind, setting.Subject)] = new PlacedSetting(setting, section);
        }
    }

    /// <summary>No configuration at all.</summary>
    public static DraftSettings None { get; } = new([]);

    /// <summary>Whose side the draft is read for, or null where nothing is said.</summary>
    public Setting? Positions => Find(SettingKind.Positions, "")?.Setting;

    /// <summary>The names of the elements that clauses of the draft need not have.</summary>
    public IReadOnlySet<string> NotDemanded => (Find(SettingKind.NotDemanded, "")?.Setting.Items ?? []).ToHashSet(StringComparer.Ordinal);

    /// <summary>The settings that count, by kind and subject. One that a later section overrules is not among them.</summary>
    public IEnumerable<Setting> Effective => _settings.Values
        .Where(placed => !IsOverruled(placed))
        .Select(placed => placed.Setting)
        .OrderBy(setting => setting.Kind)
        .ThenBy(setting => setting.Subject, StringComparer.Ordinal);

    /// <summary>The severity of the findings of a rule; null where they keep their own.</summary>
    public Severity? SeverityOf(RuleDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (_settings.Count == 0)
            return null;
        var winner = Find(SettingKind.RuleSeverity, rule.Id);
        winner = Later(winner, Find(SettingKind.CategorySeverity, SeverityNames.Of(rule.Category)));
        return Later(winner, Find(SettingKind.EverySeverity, ""))?.Setting.Severity;
    }

    private bool IsOverruled(PlacedSetting placed) => placed.Setting.Kind switch
    {
        SettingKind.RuleSeverity => IsLater(Find(SettingKind.CategorySeverity, placed.Setting.Category), placed) || IsLater(Find(SettingKind.EverySeverity, ""), placed),
        SettingKind.CategorySeverity => IsLater(Find(SettingKind.EverySeverity, ""), placed),
        _ => false,
    };

    private static PlacedSetting? Later(PlacedSetting? one, PlacedSetting? other) => one == null || IsLater(other, one) ? other : one;

    private static bool IsLater(PlacedSetting? one, PlacedSetting other) => one != null && one.Section > other.Section;

    private PlacedSetting? Find(SettingKind kind, string subject) => _settings.GetValueOrDefault(KeyOf(kind, subject));

    private static string KeyOf(SettingKind kind, string subject) => (char)('0' + (int)kind) + subject;

    private sealed record PlacedSetting(Setting Setting, int Section);
}
