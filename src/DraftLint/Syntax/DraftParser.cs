using DraftLint.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DraftLint.Syntax;

/// <summary>Reads Markdown. The only class that knows Markdig, with its helper for inlines.</summary>
internal sealed class DraftParser
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    private readonly SourceText _source;
    private readonly string _parsed;
    private readonly ReadingTextBuilder _reading;
    private readonly InlineReader _inlines;
    private readonly List<Block> _blocks = [];
    private readonly List<Passage> _comments = [];
    private readonly List<Passage> _tags = [];
    private readonly Dictionary<string, string> _frontMatter = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Passage> _struck = [];
    private readonly List<int> _links = [];

    private DraftParser(SourceText source)
    {
        _parsed = CommentLines.Mask(source, TexQuotations.Mask(EditorialMarks.Mask(source, _struck)), _comments);
        _source = source;
        _reading = new ReadingTextBuilder(source);
        _inlines = new InlineReader(source, _parsed, _reading, _comments, _tags, _struck, _links);
    }

    /// <exception cref="UnreadableDraftException">The text nests more deeply than any agreement does.</exception>
    public static Draft Parse(SourceText source)
    {
        NestingGuard.Check(source);
        var parser = new DraftParser(source);
        try
        {
            parser.ReadContainer(Markdown.Parse(parser._parsed, Pipeline), new Place());
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nested", StringComparison.Ordinal))
        {
            throw new UnreadableDraftException("nests lists, quotations or brackets too deeply to be read");
        }
        return parser.Build();
    }

    // List extras, automatic identifiers and abbreviations are left out: they read "J. Smith" as a list item, cost quadratic time, and
    // split words. Indented text is text: agreements copied from a word processor are full of it, and none holds indented code.
    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseYamlFrontMatter()
            .UsePipeTables()
            .UseFootnotes()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private Draft Build()
    {
        var reading = _reading.Build();
        _struck.Sort();
        _comments.Sort();
        _tags.Sort();
        return new Draft(reading, _blocks, _comments.AsReadOnly(), _struck.AsReadOnly(), _frontMatter) { Links = [.. _links], Tags = _tags };
    }

    // Markdig limits the depth of containers, so that recursion is safe here.
    private void ReadContainer(ContainerBlock container, Place place)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case FootnoteGroup group:
                    ReadContainer(group, place with { Kind = BlockKind.Footnote });
                    break;
                case Table table:
                    ReadTable(table, place);
                    break;
                case ListBlock list:
                    ReadList(list, place);
                    break;
                case QuoteBlock quote:
                    ReadContainer(quote, place with { IsQuoted = true });
                    break;
                case LinkReferenceDefinitionGroup:
                    break;
                case ContainerBlock other:
                    ReadContainer(other, place);
                    break;
                case YamlFrontMatterBlock front:
                    ReadFrontMatter(front);
                    break;
                case HtmlBlock html:
                    ReadHtml(html, place);
                    break;
                case LeafBlock leaf and (HeadingBlock or ParagraphBlock or CodeBlock):
                    ReadLeaf(leaf, place);
                    break;
            }
            place = place with { Marker = default, Lead = default };
        }
    }

    private void ReadList(ListBlock list, Place place)
    {
        foreach (var block in list)
        {
            if (block is not ListItemBlock item)
                continue;
            var marker = MarkerOf(list, item);
            // A number without a word behind it is a provision all the same: somebody meant to write it.
            if (item.Count == 0 && list.IsOrdered)
                Add(BlockKind.Paragraph, _reading.Length, Span(item), place with { ListDepth = place.ListDepth + 1, Marker = marker }, 0, _reading.Length);
            ReadContainer(item, IsYear(marker) ? place with { Lead = new TextSpan(marker.Start, marker.Length + 1) } : place with { ListDepth = place.ListDepth + 1, Marker = marker });
        }
    }

    // "1986. It has not ..." at the beginning of a line is text, though Markdown makes a list of it.
    private bool IsYear(TextSpan marker) => marker.Length > 4 && marker.End < _source.Content.Length && _source.Content[marker.Start] != '0';

    private TextSpan MarkerOf(ListBlock list, ListItemBlock item)
    {
        var start = item.Span.Start;
        var end = start;
        while (list.IsOrdered && end < _source.Content.Length && char.IsAsciiDigit(_source.Content[end]))
            end++;
        return TextSpan.FromBounds(start, Math.Min(end + 1, _source.Content.Length));
    }

    private void ReadTable(Table table, Place place)
    {
        for (var row = 0; row < table.Count; row++)
        {
            if (table[row] is not TableRow cells)
                continue;
            for (var column = 0; column < cells.Count; column++)
            {
                if (cells[column] is TableCell cell)
                    ReadContainer(cell, place with { Kind = BlockKind.TableCell, Row = row + 1, Column = column + 1, Marker = default });
            }
        }
    }

    private void ReadLeaf(LeafBlock leaf, Place place)
    {
        var start = _reading.Length;
        var boldEnd = start;
        if (!place.Lead.IsEmpty)
            _inlines.Copy(place.Lead);
        if (leaf is CodeBlock)
            _inlines.Copy(Span(leaf));
        else if (leaf.Inline != null)
            boldEnd = _inlines.Read(leaf.Inline);
        var level = (leaf as HeadingBlock)?.Level ?? GluedHeadingLevel(leaf);
        var kind = level > 0 ? BlockKind.Heading : leaf is CodeBlock ? BlockKind.Code : place.Kind;
        Add(kind, start, Span(leaf), place, level, boldEnd);
    }

    // "###Article 1" lacks the blank that makes it a heading in CommonMark; its writer and every reader mean one.
    private int GluedHeadingLevel(LeafBlock leaf)
    {
        var text = _source.Slice(Span(leaf)).TrimEnd();
        var level = text.IndexOfAnyExcept('#');
        return leaf is ParagraphBlock && level is > 0 and < 7 && text.IndexOfAny('\r', '\n') < 0 ? level : 0;
    }

    // A comment at the start of a line makes Markdig take the whole line, and all lines up to a blank one, as HTML. What stands behind
    // the comment is text of the draft and must not be lost.
    private void ReadHtml(HtmlBlock block, Place place)
    {
        var html = new HtmlReader(_source, Span(block));
        while (html.MoveNext())
        {
            switch (html.Kind)
            {
                case HtmlPart.Comment:
                    _comments.Add(new Passage(_source, html.Span));
                    break;
                case HtmlPart.Tag:
                    _tags.Add(new Passage(_source, html.Span));
                    break;
                case HtmlPart.Text when !_source.Slice(html.Span).IsWhiteSpace():
                    var start = _reading.Length;
                    _inlines.Copy(html.Span);
                    Add(place.Kind, start, html.Span, place, 0, boldEnd: start);
                    break;
            }
        }
    }

    private void Add(BlockKind kind, int start, TextSpan source, Place place, int headingLevel, int boldEnd)
    {
        if (_reading.Length == start && place.Marker.IsEmpty)
            return;
        _blocks.Add(new Block(kind, TextSpan.FromBounds(start, _reading.Length), source)
        {
            HeadingLevel = headingLevel,
            ListDepth = place.ListDepth,
            Marker = _source.Slice(place.Marker).ToString(),
            MarkerSpan = place.Marker,
            IsQuoted = place.IsQuoted,
            BoldEnd = kind == BlockKind.Paragraph ? boldEnd : start,
            Row = place.Row,
            Column = place.Column,
        });
        _reading.EndBlock(source.End);
    }

    private void ReadFrontMatter(YamlFrontMatterBlock block)
    {
        foreach (var line in _source.Slice(Span(block)).EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (colon > 0 && !char.IsWhiteSpace(line[0]) && line[0] != '#')
                _frontMatter[line[..colon].Trim().ToString()] = line[(colon + 1)..].Trim().Trim("\"'").ToString();
        }
    }

    private TextSpan Span(MarkdownObject node)
    {
        var start = Math.Clamp(node.Span.Start, 0, _source.Content.Length);
        return TextSpan.FromBounds(start, Math.Clamp(node.Span.End + 1, start, _source.Content.Length));
    }

    // Where the walk is: what a leaf there is, how deep, the marker that it is the first block behind, and a marker that is text.
    private readonly record struct Place(BlockKind Kind, int ListDepth, TextSpan Marker, TextSpan Lead, bool IsQuoted, int Row, int Column)
    {
        public Place()
            : this(BlockKind.Paragraph, 0, default, default, false, 0, 0)
        {
        }
    }
}
