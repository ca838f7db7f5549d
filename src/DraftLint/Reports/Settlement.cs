using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Model;

namespace DraftLint.Reports;

/// <summary>How settled a draft is, by part: its provisions, and what is open in them.</summary>
internal sealed class Settlement
{
    private const string UndefinedTerm = "DL2001";

    private readonly Dictionary<Provision, PartSettlement> _byPart;

    // A draft without provisions has its sentences in the root.
    private readonly PartSettlement _rest = new(null);

    private Settlement(LintResult result, Reading reading)
    {
        var parts = reading.Agreement.Root.Children;
        _byPart = parts.ToDictionary(part => part, part => new PartSettlement(part));
        foreach (var provision in reading.Agreement.Provisions.Skip(1))
            Of(provision).Provisions++;
        foreach (var findings in result.Findings.Where(finding => finding.Provision?.Part != null).GroupBy(finding => finding.Provision))
            Of(findings.Key).Count(findings.Max(finding => finding.Severity));
        foreach (var fact in reading.All<Alternative>())
            Of(fact.Sentence.Provision).Alternatives++;
        foreach (var fact in reading.All<Placeholder>())
            Of(fact.Sentence.Provision).Placeholders++;
        foreach (var finding in result.Findings.Where(finding => finding.Rule.Id == UndefinedTerm))
            Of(finding.Provision).Undefined++;
        Parts = [.. parts.Select(part => _byPart[part]), .. _rest.IsEmpty && parts.Count > 0 ? Array.Empty<PartSettlement>() : [_rest]];
        Total = new PartSettlement(null);
        foreach (var part in Parts)
            Total.Add(part);
    }

    /// <summary>The parts of the agreement in the order of reading: whatever stands directly below its title; and what stands in none of them.</summary>
    public IReadOnlyList<PartSettlement> Parts { get; }

    /// <summary>All parts together.</summary>
    public PartSettlement Total { get; }

    /// <param name="result">A draft that could be checked.</param>
    public static Settlement Of(LintResult result) =>
        new(result, result.Reading ?? throw new ArgumentException("a draft that could not be read has no status", nameof(result)));

    private PartSettlement Of(Provision? provision) => provision?.Part is { } part ? _byPart[part] : _rest;
}

/// <summary>How settled a part of an agreement is.</summary>
/// <param name="part">The provision at its head; null for what stands in no part.</param>
internal sealed class PartSettlement(Provision? part)
{
    private int _flawed;
    private int _open;

    /// <summary>The provision at its head; null for what stands in no part.</summary>
    public Provision? Part { get; } = part;

    /// <summary>How many provisions it holds, its head among them.</summary>
    public int Provisions { get; set; }

    /// <summary>How many of them have no finding.</summary>
    public int Clean => Provisions - _flawed;

    /// <summary>How many of them have neither an error nor a warning.</summary>
    public int Settled => Provisions - _open;

    /// <summary>How many wordings stand side by side.</summary>
    public int Alternatives { get; set; }

    /// <summary>How many blanks are left.</summary>
    public int Placeholders { get; set; }

    /// <summary>How many terms are used and nowhere defined.</summary>
    public int Undefined { get; set; }

    public bool IsEmpty => Provisions + Alternatives + Placeholders + Undefined == 0;

    /// <summary>Counts a provision with findings.</summary>
    public void Count(Severity worst)
    {
        _flawed++;
        if (worst >= Severity.Warning)
            _open++;
    }

    /// <summary>Adds what another part holds.</summary>
    public void Add(PartSettlement other)
    {
        _flawed += other._flawed;
        _open += other._open;
        Provisions += other.Provisions;
        Alternatives += other.Alternatives;
        Placeholders += other.Placeholders;
        Undefined += other.Undefined;
    }
}
