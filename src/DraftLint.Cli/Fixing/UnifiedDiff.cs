using System.Globalization;
using DiffPlex;
using DiffPlex.Model;
using DraftLint.Reports;
using DraftLint.Text;

namespace DraftLint.Cli.Fixing;

/// <summary>
/// Shows what a fix changes, as a unified diff that <c>git apply -p0</c> and <c>patch</c> read. Control characters of the draft are
/// written out: a diff that would need them is for reading only.
/// </summary>
internal sealed class UnifiedDiff(TextWriter writer)
{
    private const int Context = 3;

    public void Write(SourceText before, SourceText after)
    {
        var diff = Differ.Instance.CreateDiffs(before.Content, after.Content, ignoreWhiteSpace: false, ignoreCase: false, LineFeedChunker.Instance);
        if (diff.DiffBlocks.Count == 0)
            return;
        var path = TerminalText.Escape(before.Path);
        writer.Write($"--- {path}\n+++ {path}\n");
        var first = 0;
        for (var index = 1; index <= diff.DiffBlocks.Count; index++)
        {
            if (index < diff.DiffBlocks.Count && diff.DiffBlocks[index].DeleteStartA - EndA(diff.DiffBlocks[index - 1]) <= 2 * Context)
                continue;
            WriteHunk(diff, first, index - 1);
            first = index;
        }
    }

    private void WriteHunk(DiffResult diff, int first, int last)
    {
        var before = diff.PiecesOld;
        var (one, other) = (diff.DiffBlocks[first], diff.DiffBlocks[last]);
        var lead = ContextBefore(before, one.DeleteStartA);
        var trail = ContextBehind(before, EndA(other));
        var (startA, endA) = (one.DeleteStartA - lead, EndA(other) + trail);
        var (startB, endB) = (one.InsertStartB - lead, other.InsertStartB + other.InsertCountB + trail);
        writer.Write($"@@ -{Range(startA, endA)} +{Range(startB, endB)} @@\n");
        var at = startA;
        for (var index = first; index <= last; index++)
        {
            var block = diff.DiffBlocks[index];
            WriteLines(' ', before, at, block.DeleteStartA);
            WriteLines('-', before, block.DeleteStartA, EndA(block));
            WriteLines('+', diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = EndA(block);
        }
        WriteLines(' ', before, at, endA);
    }

    private void WriteLines(char mark, IReadOnlyList<string> lines, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            var line = lines[index].AsSpan();
            var text = line.TrimEnd("\r\n").ToString();
            writer.Write($"{mark}{Escape(text)}{line[text.Length..]}");
            if (!line.EndsWith('\n'))
                writer.Write("\n\\ No newline at end of file\n");
        }
    }

    // The runner of a CI service looks for "##[" anywhere in a line.
    private static string Escape(string text) =>
        string.Join('\t', text.Split('\t').Select(TerminalText.Escape)).Replace("##[", "##\\[", StringComparison.Ordinal);

    private static int ContextBefore(IReadOnlyList<string> lines, int at)
    {
        var count = 0;
        while (count < Context && at - count > 0 && !IsCommand(lines[at - count - 1]))
            count++;
        return count;
    }

    private static int ContextBehind(IReadOnlyList<string> lines, int at)
    {
        var count = 0;
        while (count < Context && at + count < lines.Count && !IsCommand(lines[at + count]))
            count++;
        return count;
    }

    // A line of context begins with a blank, and what follows blanks may be a command to the runner of a CI service.
    private static bool IsCommand(string line) => line.AsSpan().TrimStart().StartsWith("::");

    private static int EndA(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    // An empty range stands behind the line before it.
    private static string Range(int start, int end) =>
        string.Create(CultureInfo.InvariantCulture, $"{(end > start ? start + 1 : start)},{end - start}");

    // Only a line feed ends a line for the tools that read diffs.
    private sealed class LineFeedChunker : IChunker
    {
        public static LineFeedChunker Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (var at = 0; at < text.Length;)
            {
                var end = text.IndexOf('\n', at) + 1;
                end = end == 0 ? text.Length : end;
                lines.Add(text[at..end]);
                at = end;
            }
            return lines;
        }
    }
}
