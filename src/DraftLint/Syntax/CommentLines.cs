using DraftLint.Text;

namespace DraftLint.Syntax;

/// <summary>
/// Comments that have their lines to themselves. Markdown takes one at the margin for a block of its own, which ends the list around it; a
/// reader sees nothing there. They are masked before Markdown is parsed, so that offsets stay what they are and the list goes on.
/// </summary>
internal static class CommentLines
{
    private const string Open = "<!--";
    private const string Close = "-->";

    // Further in, behind a line of text, the line belongs to that text.
    private const int MostIndentation = 3;

    /// <summary>True for the text of a comment that is written for the linter and not for a reader.</summary>
    public static bool IsForTheLinter(ReadOnlySpan<char> text) => text.TrimStart().StartsWith("draftlint-", StringComparison.Ordinal);

    /// <summary>The text without those comments, which are added to <paramref name="comments"/>.</summary>
    public static string Mask(SourceText source, string text, List<Passage> comments)
    {
        if (!text.Contains(Open, StringComparison.Ordinal))
            return text;
        char[]? masked = null;
        var fence = default(Fence);
        var followsText = false;
        var close = -1;
        for (var at = 0; at < text.Length;)
        {
            var line = LineAt(text, at);
            var content = line.TrimStart(" \t");
            var end = fence.Next(content) || !content.StartsWith(Open, StringComparison.Ordinal) ? -1 : EndOfComments(text, at + line.Length - content.Length, ref close);
            if (end >= 0 && (!followsText || line.Length - content.Length <= MostIndentation))
            {
                Hide(source, text, masked ??= text.ToCharArray(), at + line.Length - content.Length, end, comments);
                (at, followsText) = (end, false);
                continue;
            }
            followsText = !content.IsWhiteSpace();
            at += line.Length + 1;
        }
        return masked == null ? text : new string(masked);
    }

    private static ReadOnlySpan<char> LineAt(string text, int at)
    {
        var line = text.AsSpan(at);
        var end = line.IndexOfAny('\n', '\r');
        return end < 0 ? line : line[..end];
    }

    // Where the comments end that fill the rest of their lines; -1 where text follows, or nothing ends them.
    private static int EndOfComments(string text, int start, ref int close)
    {
        for (var at = start; ;)
        {
            // The end that was found last is looked for once: many lines may begin a comment that one line ends.
            if (close < at + Open.Length)
                close = text.IndexOf(Close, Math.Min(at + Open.Length, text.Length), StringComparison.Ordinal) is >= 0 and var found ? found : int.MaxValue;
            if (close == int.MaxValue)
                return -1;
            at = close + Close.Length;
            var rest = LineAt(text, at);
            var next = rest.TrimStart(" \t");
            if (next.IsEmpty)
                return at + rest.Length;
            if (!next.StartsWith(Open, StringComparison.Ordinal))
                return -1;
            at += rest.Length - next.Length;
        }
    }

    private static void Hide(SourceText source, string text, char[] masked, int start, int end, List<Passage> comments)
    {
        for (var at = start; at < end;)
        {
            var open = text.IndexOf(Open, at, end - at, StringComparison.Ordinal);
            if (open < 0)
                break;
            var close = text.IndexOf(Close, open + Open.Length, StringComparison.Ordinal) + Close.Length;
            comments.Add(new Passage(source, TextSpan.FromBounds(open, close)));
            at = close;
        }
        for (var at = start; at < end; at++)
        {
            if (masked[at] is not ('\n' or '\r'))
                masked[at] = ' ';
        }
    }

    // Whether the lines are those of a fenced block, where a comment is shown as it stands.
    private struct Fence
    {
        private char _mark;
        private int _length;

        public bool Next(ReadOnlySpan<char> line)
        {
            var mark = line.IsEmpty ? ' ' : line[0];
            var length = mark is '`' or '~' ? line.IndexOfAnyExcept(mark) is var found and >= 0 ? found : line.Length : 0;
            if (_length == 0)
            {
                if (length >= 3)
                    (_mark, _length) = (mark, length);
                return length >= 3;
            }
            if (mark == _mark && length >= _length && line[length..].IsWhiteSpace())
                _length = 0;
            return true;
        }
    }
}
