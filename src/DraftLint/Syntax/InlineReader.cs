using DraftLint.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace DraftLint.Syntax;

/// <summary>Turns the inlines of a block into reading text: emphasis and links by what they show, entities decoded, deletions left out.</summary>
internal sealed class InlineReader(SourceText source, ReadingTextBuilder reading, List<TextSpan> comments, List<TextSpan> struck)
{
    private bool _allBold;
    private int _bold;
    private int _deletedSince = -1;

    /// <summary>Adds all that a reader sees. True when every letter of it is bold.</summary>
    public bool Read(ContainerInline root)
    {
        (_allBold, _bold, _deletedSince) = (true, 0, -1);
        // Brackets nest thousands deep in hostile text: walk, do not recurse.
        Inline? node = root.FirstChild;
        while (node != null)
        {
            Enter(node);
            if (node is ContainerInline { FirstChild: not null } container && !IsImage(node))
            {
                node = container.FirstChild;
                continue;
            }
            Leave(node);
            while (node!.NextSibling == null && node.Parent != null && node.Parent != root)
            {
                node = node.Parent;
                Leave(node);
            }
            node = node.NextSibling;
        }
        return _allBold;
    }

    /// <summary>Adds source text as it stands, line by line.</summary>
    public void Copy(TextSpan span)
    {
        var at = span.Start;
        while (at < span.End)
        {
            var length = source.Content.AsSpan(at, span.End - at).IndexOfAny('\r', '\n');
            if (length < 0)
                length = span.End - at;
            reading.Copy(new TextSpan(at, length));
            at += length;
            if (at == span.End)
                break;
            var lineEnd = source.Content[at] == '\r' && at + 1 < span.End && source.Content[at + 1] == '\n' ? 2 : 1;
            reading.Decode("\n", new TextSpan(at, lineEnd));
            at += lineEnd;
        }
    }

    private void Enter(Inline node)
    {
        switch (node)
        {
            case EmphasisInline { DelimiterChar: '~' }:
                Delete(node.Span.Start);
                break;
            case EmphasisInline { DelimiterCount: 2 }:
                _bold++;
                break;
            case LiteralInline literal:
                ReadLiteral(literal);
                break;
            case CodeInline code:
                Show(code.Content, SpanOf(code));
                break;
            case HtmlEntityInline entity:
                Show(entity.Transcoded.AsSpan(), SpanOf(entity));
                break;
            case LineBreakInline lineBreak:
                Show("\n", LineEnd(lineBreak));
                break;
            case AutolinkInline link:
                Show(link.Url, SpanOf(link));
                break;
            case LinkDelimiterInline delimiter:
                Show(delimiter.ToLiteral(), SpanOf(delimiter));
                break;
            case EmphasisDelimiterInline delimiter:
                Show(delimiter.ToLiteral(), SpanOf(delimiter));
                break;
            case FootnoteLink:
                break;
            case HtmlInline html:
                ReadTag(html);
                break;
        }
    }

    private void Leave(Inline node)
    {
        switch (node)
        {
            case EmphasisInline { DelimiterChar: '~' }:
                EndDelete(node.Span.End + 1);
                break;
            case EmphasisInline { DelimiterCount: 2 }:
                _bold--;
                break;
        }
    }

    // An escaped character's span holds the backslash that its text has not: the end of both is the same.
    private void ReadLiteral(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var span = SpanOf(literal);
        if (span.Length > text.Length)
            span = TextSpan.FromBounds(span.End - text.Length, span.End);
        _allBold &= _bold > 0 || text.IsWhiteSpace();
        if (_deletedSince >= 0)
            return;
        if (source.Slice(span).SequenceEqual(text))
            reading.Copy(span);
        else
            reading.Decode(text, span);
    }

    private void ReadTag(HtmlInline html)
    {
        var tag = html.Tag.AsSpan();
        if (tag.StartsWith("<!--", StringComparison.Ordinal))
            comments.Add(SpanOf(html));
        else if (tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
            Show("\n", SpanOf(html));
        else if (tag is "<del>" or "<s>" or "<strike>")
            Delete(html.Span.Start);
        else if (tag is "</del>" or "</s>" or "</strike>")
            EndDelete(html.Span.End + 1);
    }

    private void Delete(int offset) => _deletedSince = _deletedSince < 0 ? offset : _deletedSince;

    private void EndDelete(int offset)
    {
        if (_deletedSince >= 0)
            struck.Add(TextSpan.FromBounds(_deletedSince, offset));
        _deletedSince = -1;
    }

    private void Show(ReadOnlySpan<char> text, TextSpan span)
    {
        if (_deletedSince < 0)
            reading.Decode(text, span);
    }

    private void Show(string text, TextSpan span) => Show(text.AsSpan(), span);

    private TextSpan SpanOf(Inline node) => TextSpan.FromBounds(node.Span.Start, Math.Max(node.Span.Start, Math.Min(node.Span.End + 1, source.Content.Length)));

    // Markdig's line break covers the CR of a CRLF only.
    private TextSpan LineEnd(LineBreakInline node)
    {
        var span = SpanOf(node);
        return span.End < source.Content.Length && span.End > 0 && source.Content[span.End - 1] == '\r' && source.Content[span.End] == '\n'
            ? new TextSpan(span.Start, span.Length + 1)
            : span;
    }

    private static bool IsImage(Inline node) => node is LinkInline { IsImage: true };
}
