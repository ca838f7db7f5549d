using System.Globalization;

namespace DraftLint.Cli.Testing;

/// <summary>A line of a page, where invisible characters are written <c>\u{202E}</c>, and the line of the draft that it stands for.</summary>
internal sealed class VisibleText
{
    private readonly List<int> _columns = [];

    public VisibleText(string written)
    {
        var text = new System.Text.StringBuilder();
        for (var at = 0; at < written.Length;)
        {
            var (characters, length) = Next(written, at);
            text.Append(characters);
            for (var unit = 0; unit < characters.Length; unit++)
                _columns.Add(at);
            at += length;
        }
        _columns.Add(written.Length);
        Written = written;
        Text = text.ToString();
    }

    /// <summary>The line as the page shows it.</summary>
    public string Written { get; }

    /// <summary>The line as the draft has it.</summary>
    public string Text { get; }

    /// <summary>Where a character of the draft's line stands in the page's line. Both count from 0; the length maps to the length.</summary>
    public int ColumnOf(int at) => _columns[at];

    private static (string Characters, int Length) Next(string written, int at)
    {
        if (written.AsSpan(at).StartsWith(@"\u{", StringComparison.Ordinal)
            && written.IndexOf('}', at) is var close and > 0
            && int.TryParse(written.AsSpan(at + 3, close - at - 3), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var codePoint))
        {
            return (char.ConvertFromUtf32(codePoint), close + 1 - at);
        }
        return (written[at].ToString(), 1);
    }
}
