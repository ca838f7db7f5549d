using DraftLint.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DraftLint.Syntax;

/// <summary>Turns the inlines of a block into reading text: emphasis and links by what they show, entities decoded, deletions left out.</summary>
/// <param name="source">The file.</param>
/// <param name="parsed">Its text as Markdown saw it: of the same length, editing marks masked.</param>
/// <param name="reading">What is read.</param>
/// <param name="comments">Takes the HTML comments.</param>
/// <param name="tags">Takes the HTML tags.</param>
/// <param name="struck">Takes what is struck out.</param>
/// <param name="links">Takes where words that link to another text begin and end in the reading text, in turn.</param>
internal sealed class InlineReader(SourceText source, string parsed, ReadingTextBuilder reading, List<Passage> comments, List<Passage> tags, List<Passage> struck, List<int> links)
{
    private int _linkedSince;

    private int _boldEnd;
    private int _bold;
    private int _deletedSince = -1;

    /// <summary>Adds all that a reader sees. Returns where the bold text at its beginning ends: all of it may be bold.</summary>
    public int Read(ContainerInline root)
    {
        (_boldEnd, _bold, _deletedSince) = (-1, 0, -1);
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
        return _boldEnd < 0 ? reading.Length : _boldEnd;
    }

    /// <summary>Adds text as it stands, line by line.</summary>
    public void Copy(TextSpan span)
    {
        var at = span.Start;
        while (at < span.End)
        {
            var length = source.Content.AsSpan(at, span.End - at).IndexOfAny('\r', '\n');
            if (length < 0)
                length = span.End - at;
            reading.Copy(parsed.AsSpan(at, length), at);
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
            case LineBreakInline { PreviousSibling: LiteralInline before } when DividesWord(before):
                break;
            case LineBreakInline lineBreak:
                Show("\n", LineEnd(lineBreak));
                break;
            case AutolinkInline link:
                Show(link.Url, SpanOf(link));
                break;
            case LinkInline { IsImage: false }:
                _linkedSince = reading.Length;
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
            // A link to a place in the same text is no link to another.
            case LinkInline { IsImage: false, Url: { Length: > 0 } url } when url[0] != '#':
                links.Add(Math.Min(_linkedSince, reading.Length));
                links.Add(reading.Length);
                break;
            case EmphasisInline { DelimiterChar: '~' }:
                EndDelete(node.Span.End + 1);
                break;
            case EmphasisInline { DelimiterCount: 2 }:
                _bold--;
                break;
        }
    }

    // The span of a literal may be wider than its text: an escaped character has its backslash in it, a cell of a table its blanks.
    private void ReadLiteral(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (_boldEnd < 0 && _bold == 0 && !text.IsWhiteSpace())
            _boldEnd = reading.Length;
        if (_deletedSince >= 0)
            return;
        var span = SpanOf(literal);
        var written = parsed.AsSpan(span.Start, span.Length);
        var at = literal.IsFirstCharacterEscaped ? written.LastIndexOf(text) : written.IndexOf(text, StringComparison.Ordinal);
        if (IsLine(literal) && (PageFurniture.IsPageNumber(text) || (IsParagraph(literal) && PageFurniture.IsBareNumber(text))))
            return;
        if (DividesWord(literal))
            text = text[..^1];
        if (at >= 0)
            reading.Copy(text, span.Start + at);
        else
            reading.Decode(text, span);
    }

    private static bool IsLine(LiteralInline literal) =>
        literal.PreviousSibling is null or LineBreakInline && literal.NextSibling is null or LineBreakInline && literal.Parent?.ParentBlock != null;

    private static bool IsParagraph(LiteralInline literal) =>
        literal is { PreviousSibling: null, NextSibling: null, Parent.ParentBlock: ParagraphBlock { Parent: MarkdownDocument } };

    private static bool DividesWord(LiteralInline literal) => literal.NextSibling is LineBreakInline { IsHard: false, NextSibling: LiteralInline next }
        && PageFurniture.DividesWord(literal.Content.AsSpan(), next.Content.AsSpan());

    private void ReadTag(HtmlInline html)
    {
        var tag = html.Tag.AsSpan();
        if (tag.StartsWith("<!--", StringComparison.Ordinal))
            comments.Add(new Passage(source, SpanOf(html)));
        else
            tags.Add(new Passage(source, SpanOf(html)));
        if (tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
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
            struck.Add(new Passage(source, TextSpan.FromBounds(_deletedSince, offset)));
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
