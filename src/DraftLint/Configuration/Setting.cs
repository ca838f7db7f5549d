using DraftLint.Diagnostics;

namespace DraftLint.Configuration;

/// <summary>What a setting is about.</summary>
public enum SettingKind
{
    /// <summary>The severity of all rules.</summary>
    EverySeverity,

    /// <summary>The severity of the rules of a category.</summary>
    CategorySeverity,

    /// <summary>The severity of a rule.</summary>
    RuleSeverity,

    /// <summary>Whose side a draft is read for.</summary>
    Positions,

    /// <summary>The elements of guarantees, enforcement clauses and ceasefires that need not be there.</summary>
    NotDemanded,

    /// <summary>The severity that makes a run fail.</summary>
    FailOn,

    /// <summary>Where the baseline is.</summary>
    Baseline,

    /// <summary>What a walk through a folder takes.</summary>
    Include,

    /// <summary>What a walk through a folder passes over.</summary>
    Exclude,
}

/// <summary>A line of a configuration file that is ours: <c>draftlint_positions = ukraine</c>.</summary>
public sealed class Setting
{
    /// <summary>What it is about.</summary>
    public required SettingKind Kind { get; init; }

    /// <summary>The key as written.</summary>
    public required string Key { get; init; }

    /// <summary>The value as written.</summary>
    public required string Value { get; init; }

    /// <summary>The id of the rule or the name of the category that it is about, else empty.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Of a rule the name of its category, else empty.</summary>
    public string Category { get; init; } = "";

    /// <summary>The severity that it sets; null stands for the one that the rule has by itself.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The file, as it is reported.</summary>
    public required string File { get; init; }

    /// <summary>The line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>True for what holds for a run and not for a draft.</summary>
    public bool IsRunWide => Kind is SettingKind.FailOn or SettingKind.Baseline or SettingKind.Include or SettingKind.Exclude;

    /// <summary>The values of a list.</summary>
    public IReadOnlyList<string> Items => SettingReader.Split(Value);
}
