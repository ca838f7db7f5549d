using DraftLint.Text;

namespace DraftLint.Syntax;

/// <summary>What a block of a draft is, as written.</summary>
public enum BlockKind
{
    /// <summary>A heading, ATX or setext.</summary>
    Heading,

    /// <summary>A paragraph, also one inside a list item or a quotation.</summary>
    Paragraph,

    /// <summary>A cell of a table.</summary>
    TableCell,

    /// <summary>A paragraph of a footnote.</summary>
    Footnote,

    /// <summary>Fenced code: shown as it stands, never operative.</summary>
    Code,
}

/// <summary>A run of text that Markdown sets apart. A nested list is a sequence of paragraphs with a depth.</summary>
public sealed class Block
{
    internal Block(BlockKind kind, TextSpan reading, TextSpan source)
    {
        Kind = kind;
        Reading = reading;
        Source = source;
    }

    /// <summary>What it is.</summary>
    public BlockKind Kind { get; }

    /// <summary>Its characters in the reading text.</summary>
    public TextSpan Reading { get; }

    /// <summary>Its characters in the source.</summary>
    public TextSpan Source { get; }

    /// <summary>Of a heading 1 to 6, else 0.</summary>
    public int HeadingLevel { get; internal init; }

    /// <summary>How many lists it stands in.</summary>
    public int ListDepth { get; internal init; }

    /// <summary>The printed marker (<c>10.</c>, <c>-</c>) when it is the first block of a list item, else empty.</summary>
    public string Marker { get; internal init; } = "";

    /// <summary>Where the marker stands in the source.</summary>
    public TextSpan MarkerSpan { get; internal init; }

    /// <summary>True inside a block quotation.</summary>
    public bool IsQuoted { get; internal init; }

    /// <summary>True when all of its text is bold: a heading that somebody made by hand.</summary>
    public bool IsBold => Kind == BlockKind.Paragraph && BoldEnd >= Reading.End;

    // Where the bold text at its beginning ends, in the reading text.
    internal int BoldEnd { get; init; }

    /// <summary>Of a table cell its row from 1 (the head is row 1), else 0.</summary>
    public int Row { get; internal init; }

    /// <summary>Of a table cell its column from 1, else 0.</summary>
    public int Column { get; internal init; }

    /// <summary>The language that it is written in: <c>en</c>; one with too few words to tell has the language of the text.</summary>
    public string Language { get; internal set; } = "";
}
