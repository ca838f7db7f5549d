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
    /// <exception cref="ArgumentException">The draft could not be read.</exception>
    public void Write(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var reading = result.Reading ?? throw new ArgumentException("a draft that could not be read has no status", nameof(result));
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
        var parts = reading.Agreement.Root.Children.ToDictionary(provision => provision, provision => new Part(NameOf(provision)));
        foreach (var provision in reading.Agreement.Provisions.Skip(1))
            parts[provision.Part!].Provisions++;
        foreach (var provision in result.Findings.Select(finding => finding.Provision).Distinct())
        {
            if (provision?.Part is { } part)
                parts[part].Flawed++;
        }
        // A draft without provisions has its sentences in the root.
        var rest = new Part("text");
        foreach (var fact in reading.All<Alternative>())
            Of(fact.Sentence.Provision).Alternatives++;
        foreach (var fact in reading.All<Placeholder>())
            Of(fact.Sentence.Provision).Placeholders++;
        foreach (var finding in result.Findings.Where(finding => finding.Rule.Id == UndefinedTerm))
            Of(finding.Provision).Undefined++;
        var all = reading.Agreement.Root.Children.Select(provision => parts[provision]);
        return rest.IsEmpty && parts.Count > 0 ? [.. all] : [.. all, rest];

        Part Of(Provision? provision) => provision?.Part is { } part ? parts[part] : rest;
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
