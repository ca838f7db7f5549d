namespace DraftLint.Diagnostics;

/// <summary>The words that reports and configuration have for severities and families.</summary>
public static class SeverityNames
{
    /// <summary>"error", "warning", "suggestion", "none".</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Suggestion => "suggestion",
        _ => "none",
    };

    /// <summary>The severity that a word names, or null.</summary>
    public static Severity? Find(string word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "suggestion" => Severity.Suggestion,
        "none" => Severity.None,
        _ => null,
    };

    /// <summary>The words for the families.</summary>
    public static IEnumerable<string> Categories => Enum.GetValues<Category>().Select(Of);

    /// <summary>"structure", "red-lines".</summary>
    public static string Of(Category category) => category switch
    {
        Category.Structure => "structure",
        Category.Terms => "terms",
        Category.Guarantees => "guarantees",
        Category.Enforcement => "enforcement",
        Category.RedLines => "red-lines",
        Category.HiddenText => "hidden-text",
        Category.House => "house",
        _ => "linter",
    };
}
