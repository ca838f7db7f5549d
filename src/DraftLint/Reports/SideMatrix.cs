using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>What each provision of a draft does to each side that it is read for.</summary>
public sealed class SideMatrix
{
    private readonly Dictionary<(Provision, Position), List<SideLine>> _lines = [];

    private SideMatrix(Reading reading)
    {
        Positions = [.. reading.All<Position>()];
        foreach (var concession in reading.All<Concession>())
            Add(concession.Sentence.Provision, concession.Position, new SideLine(PositionLine.Of(concession).Status, concession.Subject, concession.Passage));
        foreach (var kept in SafeguardReader.Read(reading))
            AddKept(kept);
        Rows = [.. reading.Agreement.Provisions.Where(provision => provision.Sentences.Any(sentence => sentence.IsOperative)).Select(Row)];
    }

    /// <summary>The sides: the columns.</summary>
    public IReadOnlyList<Position> Positions { get; }

    /// <summary>The provisions with operative text, in text order.</summary>
    public IReadOnlyList<SideRow> Rows { get; }

    /// <summary>The matrix of one draft; null where it is read for no side.</summary>
    public static SideMatrix? Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.All<Position>().Any() ? new SideMatrix(reading) : null;
    }

    private void Add(Provision provision, Position position, SideLine line)
    {
        if (!_lines.TryGetValue((provision, position), out var lines))
            _lines.Add((provision, position), lines = []);
        lines.Add(line);
    }

    // What one sentence keeps another may give: the subject is told once, as it is worst.
    private void AddKept(Safeguard kept)
    {
        var provision = kept.Sentence.Provision;
        if (!_lines.TryGetValue((provision, kept.Position), out var lines) || !lines.Exists(line => line.Subject == kept.Subject))
            Add(provision, kept.Position, new SideLine(kept.Fallback == null ? LineStatus.Within : LineStatus.Fallback, kept.Subject, kept.Passage));
    }

    private SideRow Row(Provision provision) => new(provision, [.. Positions.Select(position => new SideCell(position, Lines(provision, position)))]);

    private List<SideLine> Lines(Provision provision, Position position)
    {
        var own = _lines.GetValueOrDefault((provision, position)) ?? [];
        // What an adversary gives is a gain, unless the side gives it too.
        var gains = Positions.Where(position.IsAgainst)
            .SelectMany(other => _lines.GetValueOrDefault((provision, other)) ?? [])
            .Where(line => line.Status is LineStatus.Crossed or LineStatus.Fallback)
            .Select(line => line with { Status = LineStatus.Within });
        return [.. own.Concat(gains).OrderBy(line => line.Status).DistinctBy(line => line.Subject)];
    }
}

/// <summary>A provision.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Cells">What it does to each side, in the order of the columns.</param>
public sealed record SideRow(Provision Provision, IReadOnlyList<SideCell> Cells)
{
    /// <summary>True when it says nothing to any side.</summary>
    public bool IsSilent => Cells.All(cell => cell.Lines.Count == 0);
}

/// <summary>What a provision does to a side.</summary>
/// <param name="Position">The side.</param>
/// <param name="Lines">Subject by subject, the worst first; none where it is silent.</param>
public sealed record SideCell(Position Position, IReadOnlyList<SideLine> Lines);

/// <summary>What a provision says on a subject of a position.</summary>
/// <param name="Status">How it stands to the position.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Words">The words.</param>
public sealed record SideLine(LineStatus Status, string Subject, Passage Words);
