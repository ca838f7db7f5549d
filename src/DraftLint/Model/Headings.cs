using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>Tells titles and headings from sentences: they are short, begin with a capital, do not end like a sentence and order nothing.</summary>
internal sealed class Headings(Draft draft, SentenceSplitter sentences)
{
    private const int MaxTitle = 30;
    private const int MaxHeading = 14;
    private const int MaxRunIn = 9;
    private const int MaxBeforeColon = 5;

    private readonly Tokens _tokens = draft.Tokens;
    private readonly WordList _shall = Lexicon.English["modality/shall"];
    private readonly WordList _will = Lexicon.English["modality/will"];
    private readonly WordList _preambleHeadings = Lexicon.English["structure/preamble heading"];
    private readonly WordList _titleContinuations = Lexicon.English["structure/title continuation"];

    /// <summary>True when a whole line reads as a heading.</summary>
    public bool IsHeading(int first, int end) => first < end && end - first <= MaxHeading && !EndsLikeSentence(end)
        && _tokens.Is(first, TokenTraits.Capitalised | TokenTraits.Number) && !HasVerb(first, end);

    /// <summary>True when the first block of a draft reads as its title.</summary>
    public bool IsTitle(Block block, int first, int end) => block.ListDepth == 0 && end - first <= MaxTitle && !EndsLikeSentence(end)
        && (block.IsBold || _tokens.Is(first, TokenTraits.Capitalised)) && !HasVerb(first, end);

    /// <summary>True when a block behind the title goes on with it: "TREATY", "ON THE FERRY".</summary>
    public bool ContinuesTitle(Block block, int first, int end) => (block.IsBold || block.Kind == BlockKind.Heading || _tokens.Is(first, TokenTraits.AllCapitals))
        && draft.Phrases.Begins(_titleContinuations, first) && end - first <= MaxTitle && !EndsLikeSentence(end) && !HasVerb(first, end);

    /// <summary>True for "Recitals" or "Whereas:" on a line of its own.</summary>
    public bool IsPreamble(int first, int end) => draft.Phrases.TryAt(_preambleHeadings, first, out var hit) && _tokens.Is(first, TokenTraits.Capitalised)
        && (hit.End == end || (hit.End == end - 1 && _tokens.IsMark(hit.End, ':')));

    /// <summary>
    /// The heading before a sentence on its line: "Term. This Agreement ...", "Late payment: ...". It is a few words, each with a
    /// capital, or bold, and ends where a sentence could end. Null where there is none.
    /// </summary>
    public (int End, int Text)? RunIn(Block block, int first, int end)
    {
        var boldEnd = _tokens.At(block.BoldEnd);
        var limit = boldEnd > first ? MaxHeading : MaxRunIn;
        var stop = first;
        while (stop < end && stop - first < limit && _tokens.First(stop) is not ('.' or ':'))
            stop++;
        if (stop >= end - 1 || stop == first || _tokens.First(stop) is not ('.' or ':') || !_tokens.Is(first, TokenTraits.Capitalised) || HasVerb(first, stop))
            return null;
        var isBold = boldEnd == stop || boldEnd == stop + 1;
        if (!isBold && (!IsTitleCase(first, stop) || stop - first >= MaxRunIn || (_tokens.IsMark(stop, ':') && stop - first > MaxBeforeColon)))
            return null;
        return _tokens.IsMark(stop, ':') || isBold || sentences.IsEnd(first, stop, end) ? (stop, stop + 1) : null;
    }

    private bool EndsLikeSentence(int end) => _tokens.First(end - 1) is '.' or ';' or ',' or ':';

    private bool HasVerb(int first, int end) => draft.Phrases.Any(_shall, first, end) || draft.Phrases.Any(_will, first, end);

    private bool IsTitleCase(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_tokens.Is(token, TokenTraits.Word) && !_tokens.Is(token, TokenTraits.Capitalised) && _tokens.Length(token) > 3)
                return false;
        }
        return true;
    }
}
