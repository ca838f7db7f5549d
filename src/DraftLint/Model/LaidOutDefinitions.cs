using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>
/// Reads terms that the layout defines: definition lists ("Term", then lines that begin with a colon), tables and bold terms under a
/// heading "Definitions", and the labels of a cover page ("**Start Date**: 4 May 2031").
/// </summary>
internal sealed class LaidOutDefinitions(Agreement agreement)
{
    private const int MaxTermTokens = 8;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _heading = Lexicon.English["definitions/heading"];
    private readonly WordList _coverPage = Lexicon.English["definitions/cover page"];
    private readonly WordList _column = Lexicon.English["definitions/column of terms"];
    private int _block;
    private bool _tableDefines;

    /// <summary>The term that a sentence defines by its layout, or null. Sentences come in the order of reading.</summary>
    public (int First, int End, bool IsLabel)? Read(Sentence sentence) => sentence.IsTableCell ? Cell(sentence) : ListedTerm(sentence) ?? BoldTerm(sentence) ?? RunInTerm(sentence);

    // Term
    // : what it means
    private (int First, int End, bool IsLabel)? ListedTerm(Sentence sentence)
    {
        for (var token = sentence.First + 1; token + 1 < sentence.End && token - sentence.First <= MaxTermTokens; token++)
        {
            if (_tokens.Is(token, TokenTraits.LineStart))
                return _tokens.IsMark(token, ':') && IsTerm(sentence.First, token) ? (sentence.First, token, false) : null;
        }
        return null;
    }

    // **Service**: the storage of data; **Service** the storage of data
    private (int First, int End, bool IsLabel)? BoldTerm(Sentence sentence)
    {
        var end = BoldEnd(sentence);
        if (end == sentence.First)
            return null;
        var colon = _tokens.IsMark(end - 1, ':') ? end - 1 : end < sentence.End && _tokens.First(end) is ':' or '\u2013' or '\u2014' ? end : 0;
        if (IsUnder(_heading, sentence) && end < sentence.End)
            return Term(sentence.First, colon == end - 1 ? colon : end, isLabel: false);
        return colon > 0 && _tokens.IsMark(colon, ':') && colon + 1 < sentence.End && sentence.Provision.Label is null or { Style: LabelStyle.Bullet }
            ? Term(sentence.First, colon, isLabel: true)
            : null;
    }

    // "- **Ferry**: a ship": the bold word was read as the heading of its bullet.
    private (int First, int End, bool IsLabel)? RunInTerm(Sentence sentence)
    {
        var provision = sentence.Provision;
        return provision is { Heading: { } heading, Label.Style: LabelStyle.Bullet, Parent: { } parent } && provision.Sentences[0] == sentence && IsUnder(_heading, parent)
            ? Term(_tokens.FirstOf(heading), _tokens.EndOf(heading), isLabel: false)
            : null;
    }

    private (int First, int End, bool IsLabel)? Term(int first, int end, bool isLabel) => IsTerm(first, end) ? (first, end, isLabel) : null;

    // The source tells what is bold: "**" before the first word and behind the last.
    private int BoldEnd(Sentence sentence)
    {
        var source = agreement.Draft.Source.Content;
        if (!HasMarks(source, sentence.Passage.Span.Start - 2))
            return sentence.First;
        for (var token = sentence.First; token < sentence.End && token - sentence.First <= MaxTermTokens; token++)
        {
            if (HasMarks(source, _tokens.Passage(token, token + 1).Span.End))
                return token + 1;
        }
        return sentence.First;
    }

    private static bool HasMarks(string source, int at) => at >= 0 && at + 1 < source.Length && ((source[at] == '*' && source[at + 1] == '*') || (source[at] == '_' && source[at + 1] == '_'));

    // The first column of a table whose heading, or whose head, says that it holds terms.
    private (int First, int End, bool IsLabel)? Cell(Sentence sentence)
    {
        var block = BlockOf(sentence);
        if (block is not { Column: 1 })
            return null;
        var isCoverPage = IsUnder(_coverPage, sentence);
        if (block.Row == 1)
            _tableDefines = isCoverPage || IsUnder(_heading, sentence) || (_phrases.TryAt(_column, sentence.First, out var hit) && hit.End == sentence.End);
        return _tableDefines && block.Row > 1 ? Term(sentence.First, sentence.End, isCoverPage) : null;
    }

    private Block? BlockOf(Sentence sentence)
    {
        var blocks = agreement.Draft.Blocks;
        var start = _tokens.Start(sentence.First);
        while (_block < blocks.Count && blocks[_block].Reading.End <= start)
            _block++;
        return _block < blocks.Count ? blocks[_block] : null;
    }

    private bool IsUnder(WordList list, Sentence sentence) => IsUnder(list, sentence.Provision);

    private bool IsUnder(WordList list, Provision provision)
    {
        if (provision.NearestHeading is not { } heading)
            return false;
        return _phrases.Any(list, _tokens.FirstOf(heading), _tokens.EndOf(heading));
    }

    private bool IsTerm(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (!_tokens.Is(token, TokenTraits.Word | TokenTraits.Number) && _tokens.First(token) is not ('-' or '&' or '/' or '(' or ')'))
                return false;
        }
        return end > first && end - first <= MaxTermTokens && _tokens.Is(first, TokenTraits.Word);
    }
}
