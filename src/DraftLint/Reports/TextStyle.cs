using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>How text for people looks: its width, its colours, its marks.</summary>
public sealed class TextStyle
{
    private const string Reset = "\u001b[0m";

    /// <summary>Columns.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Whether colours are used.</summary>
    public bool UseColor { get; init; }

    /// <summary>What stands for words that are left out: three dots where the reader's encoding has no ellipsis.</summary>
    public string Ellipsis { get; init; } = "…";

    internal string Bold(string text) => Paint("1", text);

    internal string Dim(string text) => Paint("2", text);

    internal string Paint(Severity severity, string text) => Paint(severity switch
    {
        Severity.Error => "1;31",
        Severity.Warning => "1;33",
        _ => "1;36",
    }, text);

    private string Paint(string code, string text) => UseColor && text.Length > 0 ? $"\u001b[{code}m{text}{Reset}" : text;
}
