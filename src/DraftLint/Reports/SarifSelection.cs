using System.IO.Compression;
using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>
/// Keeps as many results as code-scanning services take, as they will be written. What has to go is the least severe, and of that what
/// stands last. Memory is bounded whatever the number of findings.
/// </summary>
internal sealed class SarifSelection
{
    // GitHub shows the first 5,000 results of a run, and refuses files above 10 MB when compressed: half of that is left to rules and files.
    private const int MostResults = 5_000;
    private const long MostCompressed = 5 << 20;

    private readonly List<Kept>[] _bySeverity = [[], [], [], []];
    private int _count;
    private long _bytes;

    /// <summary>How many results there were.</summary>
    public int Total { get; private set; }

    /// <summary>How many of them are not kept.</summary>
    public int LeftOut => Total - _count;

    /// <summary>Counts a result, and says whether it would be kept.</summary>
    public bool Takes(Severity severity)
    {
        Total++;
        return _count < MostResults || LeastSevere() < (int)severity;
    }

    /// <summary>Keeps a result that <see cref="Takes"/> has let in.</summary>
    public void Keep(Severity severity, ReadOnlyMemory<byte> json)
    {
        if (_count == MostResults)
            Drop();
        _bySeverity[(int)severity].Add(new Kept(Total, json));
        _bytes += json.Length;
        _count++;
    }

    /// <summary>The results that are kept, in the order in which they came.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Trimmed()
    {
        while (_bytes > MostCompressed && CompressedSize() > MostCompressed)
        {
            for (var drop = Math.Max(1, _count / 10); drop > 0; drop--)
                Drop();
        }
        return InOrder();
    }

    private IEnumerable<ReadOnlyMemory<byte>> InOrder() => _bySeverity.SelectMany(kept => kept).OrderBy(kept => kept.Order).Select(kept => kept.Json);

    private int LeastSevere() => Array.FindIndex(_bySeverity, kept => kept.Count > 0);

    private void Drop()
    {
        var kept = _bySeverity[LeastSevere()];
        _bytes -= kept[^1].Json.Length;
        kept.RemoveAt(kept.Count - 1);
        _count--;
    }

    private long CompressedSize()
    {
        using var counted = new MemoryStream();
        using (var compressed = new GZipStream(counted, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var json in InOrder())
                compressed.Write(json.Span);
        }
        return counted.Length;
    }

    private sealed record Kept(int Order, ReadOnlyMemory<byte> Json);
}
