using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>The words that reports have for severities and families.</summary>
internal static class SeverityNames
{
    /// <summary>"error", "warning", "suggestion", "none".</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Suggestion => "suggestion",
        _ => "none",
    };

    /// <summary>"structure", "red-lines".</summary>
    public static string Of(Category category) => category switch
    {
        Category.Structure => "structure",
        Category.Terms => "terms",
        Category.Guarantees => "guarantees",
        Category.Enforcement => "enforcement",
        Category.RedLines => "red-lines",
        Category.HiddenText => "hidden-text",
        _ => "linter",
    };
}
