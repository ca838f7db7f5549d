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

    /// <summary>The folder that paths are relative to, where the terminal makes links of them; else null.</summary>
    public string? LinkFolder { get; init; }

    /// <summary>The text as a link to a file (OSC 8). The address is percent-encoded, so that nothing in a file name acts on the terminal.</summary>
    internal string Link(string path, string text)
    {
        // Standard input is no file.
        if (LinkFolder == null || path.StartsWith('<'))
            return text;
        var full = SarifText.IsAbsolute(path) ? path : $"{LinkFolder.Replace('\\', '/').TrimEnd('/')}/{path}";
        return $"\u001b]8;;{SarifText.Uri(full)}\u001b\\{text}\u001b]8;;\u001b\\";
    }

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
