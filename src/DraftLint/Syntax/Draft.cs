using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Syntax;

/// <summary>A draft as written: its blocks, its comments, its front matter, and what a reader sees.</summary>
public sealed class Draft
{
    internal Draft(ReadingText reading, IReadOnlyList<Block> blocks, IReadOnlyList<Passage> comments, IReadOnlyList<Passage> struck, IReadOnlyDictionary<string, string> frontMatter)
    {
        Reading = reading;
        Blocks = blocks;
        Comments = comments;
        StruckOut = struck;
        FrontMatter = frontMatter;
        Tokens = new Tokens(reading, new WordTable(Lexicon.English.Words, Math.Min(1024, reading.Content.Length / 64)));
        reading.Words = new WordSearch(Tokens);
        Phrases = Lexicon.English.Match(Tokens);
        Language = frontMatter.TryGetValue("lang", out var declared) && declared.Length >= 2
            ? declared[..2].ToLowerInvariant()
            : Lexicon.English.Languages.Of(Tokens, 0, Tokens.Count) ?? Languages.English;
        foreach (var block in blocks)
            block.Language = LanguageOf(block);
    }

    /// <summary>The file.</summary>
    public SourceText Source => Reading.Source;

    /// <summary>What a reader sees.</summary>
    public ReadingText Reading { get; }

    /// <summary>All blocks in reading order; footnotes come last.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The HTML comments, marks included.</summary>
    public IReadOnlyList<Passage> Comments { get; }

    /// <summary>Text that is struck out (<c>~~</c>, <c>&lt;del&gt;</c>, CriticMarkup) and so not part of the agreement.</summary>
    public IReadOnlyList<Passage> StruckOut { get; }

    /// <summary>The simple <c>key: value</c> lines of the front matter.</summary>
    public IReadOnlyDictionary<string, string> FrontMatter { get; }

    /// <summary>The language of most of the text: <c>lang:</c> of the front matter, or what the function words tell; <c>en</c> when they tell nothing.</summary>
    public string Language { get; }

    /// <summary>Where words that link to another text begin and end in the reading text, in turn.</summary>
    internal int[] Links { get; init; } = [];

    /// <summary>The HTML tags, in order.</summary>
    internal IReadOnlyList<Passage> Tags { get; init; } = [];

    internal Tokens Tokens { get; }

    internal Phrases Phrases { get; }

    /// <summary>True when a token stands in a link to another text.</summary>
    internal bool LinksElsewhere(int token) => Sorted.IndexFrom(Links, Links.Length, Tokens.Start(token) + 1) % 2 == 1;

    private string LanguageOf(Block block)
    {
        if (FrontMatter.ContainsKey("lang"))
            return Language;
        return Lexicon.English.Languages.Of(Tokens, Tokens.At(block.Reading.Start), Tokens.At(block.Reading.End)) ?? Language;
    }
}
