using System.Diagnostics;
using System.Globalization;
using System.Text;
using DraftLint.Model;
using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Benchmarks;

/// <summary>
/// What it costs to parse a draft and to build its model, on one thread, for texts of 1, 4 and 16 MB: four times the text should cost
/// four times as much. The texts are made here, so that anybody measures the same.
/// </summary>
internal static class ReadingTable
{
    private const int Megabyte = 1 << 20;
    private const int WarmUps = 30;

    public static void Print(TextWriter output)
    {
        // What is compiled again once it has proved hot should be so before the first row, or that row pays for all.
        var warmUp = Text(Megabyte / 2);
        for (var round = 0; round < WarmUps; round++)
            Read(warmUp);
        output.WriteLine($"{"MB",3} {"parse ms",9} {"model ms",9} {"MB/s",6} {"provisions",11}");
        foreach (var size in new[] { 1, 4, 16 })
        {
            var text = Text(size * Megabyte);
            var runs = Enumerable.Range(0, size == 16 ? 3 : 8).Select(_ => Read(text)).ToList();
            var (parse, model, provisions) = runs.MinBy(run => run.Parse + run.Model);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,3} {parse.TotalMilliseconds,9:F0} {model.TotalMilliseconds,9:F0} {size / (parse + model).TotalSeconds,6:F1} {provisions,11}"));
        }
    }

    private static (TimeSpan Parse, TimeSpan Model, int Provisions) Read(string text)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        var draft = DraftParser.Parse(new SourceText("draft.md", text));
        process.Refresh();
        var parsed = process.TotalProcessorTime;
        var agreement = AgreementBuilder.Build(draft);
        process.Refresh();
        return (parsed - start, process.TotalProcessorTime - parsed, agreement.Provisions.Count);
    }

    /// <summary>A text of about that many letters; the same for the same length.</summary>
    internal static string Text(int length)
    {
        var text = new StringBuilder("# Treaty on the Ferries of the Long Lake\n\nThe Governments of Ruritania and Graustark (\"the Parties\"),\n\nHave agreed as follows:\n\n", length + 2000);
        for (var article = 1; text.Length < length; article++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Article {article}. Ferries of the harbour of {Name(article)}\n\n")
                .Append(CultureInfo.InvariantCulture, $"1. The Parties shall keep the ferry of {Name(article)} open on every working day, and the Commission may close it under Article {Math.Max(1, article - 3)}(2).\n\n")
                .Append(CultureInfo.InvariantCulture, $"2. \"Quay {article}\" means the quay that each Party builds for **{Name(article + 7)}**. It shall be ready within {article % 90} days of the notice.\n\n")
                .Append("3. The Commission shall:\n\n   (a) inspect the ropes, the lamps and the engines of each vessel;\n\n   (b) report to the Parties, e.g. by letter, what it has found; and\n\n")
                .Append(CultureInfo.InvariantCulture, $"   (c) name a guard for {Name(article * 3)} at the cost of {article} crowns.\n\n");
        }
        return text.ToString();
    }

    // A few thousand different names: a draft repeats its words.
    private static string Name(int number)
    {
        ReadOnlySpan<string> parts = ["bel", "cor", "dan", "fen", "gar", "hol", "mar", "nor", "ost", "pel", "rad", "sil", "tor", "ulm", "ver", "wil"];
        return string.Concat(parts[number % 16][..1].ToUpperInvariant(), parts[number % 16][1..], parts[number / 16 % 16], parts[number / 256 % 16]);
    }
}
