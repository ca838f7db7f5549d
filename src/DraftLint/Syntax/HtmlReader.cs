using DraftLint.Text;

namespace DraftLint.Syntax;

internal enum HtmlPart
{
    Text,
    Comment,
    Tag,
}

/// <summary>Splits a stretch of HTML into comments, tags and the text between them.</summary>
internal ref struct HtmlReader(SourceText source, TextSpan block)
{
    private int _at = block.Start;

    public HtmlPart Kind { get; private set; }

    public TextSpan Span { get; private set; }

    public bool MoveNext()
    {
        if (_at >= block.End)
            return false;
        var rest = source.Content.AsSpan(_at, block.End - _at);
        int length;
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            Kind = HtmlPart.Comment;
            length = Through(rest, "-->");
        }
        else if (rest[0] == '<' && rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!' or '?'))
        {
            Kind = HtmlPart.Tag;
            length = Through(rest, ">");
        }
        else
        {
            Kind = HtmlPart.Text;
            length = 1 + rest[1..].IndexOf('<');
            if (length == 0)
                length = rest.Length;
        }
        Span = new TextSpan(_at, length);
        _at += length;
        return true;
    }

    private static int Through(ReadOnlySpan<char> text, string end)
    {
        var found = text.IndexOf(end, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + end.Length;
    }
}
