using System.Globalization;
using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Model;

namespace DraftLint.Reports;

/// <summary>Tells how settled a draft is, part by part: provisions without a finding, open alternatives, placeholders, undefined terms.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="style">How it looks.</param>
public sealed class StatusReport(TextWriter writer, TextStyle style)
{
    private const string UndefinedTerm = "DL2001";
    private const int Widest = 40;

    private static readonly string[] Heads = ["part", "clean", "alternatives", "placeholders", "undefined"];

    /// <summary>Tells of one draft.</summary>
    public void Write(LintResult result, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(reading);
        var parts = Count(result, reading);
        var rows = parts.Select(part => part.Row).Append(parts.Aggregate(new Part("in all"), (sum, part) => sum.Plus(part)).Row).Prepend(Heads).ToList();
        var widths = Heads.Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        var title = reading.Agreement.Title is { } named ? $": {named.Text}" : "";
        writer.Write(style.Bold(TerminalText.Escape(result.Path + title)) + "\n");
        foreach (var row in rows)
            writer.Write("  " + string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).TrimEnd() + "\n");
        writer.Write("\n");
    }

    private static List<Part> Count(LintResult result, Reading reading)
    {
        var parts = new List<Part>();
        var partOf = new Part[reading.Agreement.Provisions.Count];
        foreach (var provision in reading.Agreement.Provisions.Skip(1))
        {
            if (provision.Parent?.Parent == null)
                parts.Add(new Part(NameOf(provision)));
            partOf[provision.Index] = provision.Parent?.Parent == null ? parts[^1] : partOf[provision.Parent.Index];
            partOf[provision.Index].Provisions++;
        }
        var flawed = result.Findings.Select(finding => finding.Provision).OfType<Provision>().Where(provision => provision.Index > 0).Distinct();
        foreach (var provision in flawed)
            partOf[provision.Index].Flawed++;
        // A draft without provisions has its sentences in the root.
        var rest = new Part("text");
        foreach (var fact in reading.All<Alternative>())
            Of(fact.Sentence.Provision).Alternatives++;
        foreach (var fact in reading.All<Placeholder>())
            Of(fact.Sentence.Provision).Placeholders++;
        foreach (var finding in result.Findings.Where(finding => finding.Rule.Id == UndefinedTerm))
            Of(finding.Provision).Undefined++;
        return rest.IsEmpty && parts.Count > 0 ? parts : [.. parts, rest];

        Part Of(Provision? provision) => provision is { Index: > 0 } ? partOf[provision.Index] : rest;
    }

    private static string NameOf(Provision provision)
    {
        var name = provision.Kind == ProvisionKind.Preamble ? "preamble" : provision.Citation.Length > 0 ? provision.Citation : provision.Heading?.Text ?? "text";
        name = TerminalText.Escape(name);
        return name.Length > Widest ? name[..Widest] : name;
    }

    private sealed class Part(string name)
    {
        public int Provisions { get; set; }

        public int Flawed { get; set; }

        public int Alternatives { get; set; }

        public int Placeholders { get; set; }

        public int Undefined { get; set; }

        public bool IsEmpty => Provisions + Alternatives + Placeholders + Undefined == 0;

        public string[] Row =>
        [
            name,
            string.Create(CultureInfo.InvariantCulture, $"{Provisions - Flawed} of {Provisions}"),
            .. new[] { Alternatives, Placeholders, Undefined }.Select(count => count.ToString(CultureInfo.InvariantCulture)),
        ];

        public Part Plus(Part other) => new(name)
        {
            Provisions = Provisions + other.Provisions,
            Flawed = Flawed + other.Flawed,
            Alternatives = Alternatives + other.Alternatives,
            Placeholders = Placeholders + other.Placeholders,
            Undefined = Undefined + other.Undefined,
        };
    }
}
