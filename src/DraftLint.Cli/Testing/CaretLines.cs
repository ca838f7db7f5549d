using DraftLint.Diagnostics;

namespace DraftLint.Cli.Testing;

/// <summary>Findings as a page shows them: carets under the words, and behind them the message.</summary>
internal static class CaretLines
{
    /// <summary>The lines of the draft, without those that only show findings.</summary>
    public static IReadOnlyList<string> Strip(IEnumerable<string> lines) => [.. lines.Where(line => !IsCaretLine(line))];

    /// <summary>The lines of the draft with a caret line below each finding: by column, then by id.</summary>
    public static IReadOnlyList<string> Write(IReadOnlyList<VisibleText> lines, IEnumerable<Finding> findings)
    {
        var marks = findings.SelectMany(finding => Marks(lines, finding)).ToLookup(mark => mark.Line);
        var written = new List<string>();
        for (var line = 1; line <= lines.Count; line++)
        {
            written.Add(lines[line - 1].Written);
            written.AddRange(marks[line].OrderBy(mark => mark.Column).ThenBy(mark => mark.RuleId, StringComparer.Ordinal).Select(mark => mark.Text));
        }
        return written;
    }

    /// <summary>Where two writings of one draft differ: each line of the draft that has other carets, with <c>-</c> for those of the first and <c>+</c> for those of the second.</summary>
    public static IEnumerable<string> Compare(IReadOnlyList<string> shown, IReadOnlyList<string> found)
    {
        int before = 0, after = 0;
        while (before < shown.Count || after < found.Count)
        {
            var line = before < shown.Count && !IsCaretLine(shown[before]) ? shown[before++] : null;
            after += line == null ? 0 : 1;
            var (old, now) = (Carets(shown, ref before), Carets(found, ref after));
            if (old.SequenceEqual(now, StringComparer.Ordinal))
                continue;
            if (line != null)
                yield return "  " + line;
            foreach (var caret in old)
                yield return "- " + caret;
            foreach (var caret in now)
                yield return "+ " + caret;
        }
    }

    private static List<string> Carets(IReadOnlyList<string> lines, ref int at)
    {
        var carets = new List<string>();
        while (at < lines.Count && IsCaretLine(lines[at]))
            carets.Add(lines[at++]);
        return carets;
    }

    private static bool IsCaretLine(string line)
    {
        var carets = line.AsSpan().TrimStart(' ');
        var message = carets.TrimStart('^');
        return message.Length < carets.Length && (message.IsEmpty || message[0] == ' ');
    }

    private static IEnumerable<Mark> Marks(IReadOnlyList<VisibleText> lines, Finding finding)
    {
        var severity = finding.Severity == finding.Rule.Severity ? "" : $"[{finding.Severity.ToString().ToLowerInvariant()}] ";
        var message = severity + finding.Message;
        var (start, end) = (finding.Passage.Position, finding.Passage.EndPosition);
        if (finding.Passage.Span.IsEmpty)
        {
            yield return new Mark(1, 0, 1, finding.Rule.Id, message);
            yield break;
        }
        for (var line = start.Line; line <= end.Line; line++)
        {
            var text = lines[line - 1];
            var first = line == start.Line ? start.Column - 1 : text.Text.Length - text.Text.TrimStart().Length;
            var last = line == end.Line ? end.Column - 1 : text.Text.TrimEnd().Length;
            if (first < last)
                yield return new Mark(line, text.ColumnOf(first), text.ColumnOf(last) - text.ColumnOf(first), finding.Rule.Id, line == end.Line ? message : null);
        }
    }

    private sealed record Mark(int Line, int Column, int Length, string RuleId, string? Message)
    {
        public string Text => new string(' ', Column) + new string('^', Length) + (Message == null ? "" : " " + Message);
    }
}
