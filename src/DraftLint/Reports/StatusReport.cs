using System.Globalization;
using DraftLint.Diagnostics;
using DraftLint.Model;

namespace DraftLint.Reports;

/// <summary>Tells how settled a draft is, part by part: provisions without a finding, open alternatives, placeholders, undefined terms.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="style">How it looks.</param>
public sealed class StatusReport(TextWriter writer, TextStyle style)
{
    private const int Widest = 40;

    private static readonly string[] Heads = ["part", "clean", "alternatives", "placeholders", "undefined"];

    /// <summary>Tells of one draft.</summary>
    /// <exception cref="ArgumentException">The draft could not be read.</exception>
    public void Write(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var settlement = Settlement.Of(result);
        List<string[]> rows = [Heads, .. settlement.Parts.Select(part => Row(NameOf(part.Part), part)), Row("in all", settlement.Total)];
        var widths = Heads.Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        var title = result.Agreement!.Title is { } named ? $": {named.Text}" : "";
        writer.Write(style.Bold(TerminalText.Escape(result.Path + title)) + "\n");
        foreach (var row in rows)
            writer.Write("  " + string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).TrimEnd() + "\n");
        writer.Write("\n");
    }

    private static string[] Row(string name, PartSettlement part) =>
    [
        name,
        string.Create(CultureInfo.InvariantCulture, $"{part.Clean} of {part.Provisions}"),
        .. new[] { part.Alternatives, part.Placeholders, part.Undefined }.Select(count => count.ToString(CultureInfo.InvariantCulture)),
    ];

    private static string NameOf(Provision? part)
    {
        if (part == null)
            return "text";
        var name = part.Kind == ProvisionKind.Preamble ? "preamble" : part.Citation.Length > 0 ? part.Citation : part.Heading?.Text ?? "text";
        name = TerminalText.Escape(name);
        return name.Length > Widest ? name[..Widest] : name;
    }
}
