using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Finds bracketed alternatives: brackets with a label ("[Option 1: ...]"), and brackets that stand side by side ("[shall] [should]"). A
/// single bracket without label is a remark, a correction or a placeholder.
/// </summary>
internal sealed class AlternativeReader(Agreement agreement, Actors actors, IReadOnlyList<PositionNames> sides)
{
    private const int MostTokens = 600;
    private const int LongestLabel = 8;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _labels = Lexicon.English["placeholders/alternative"];

    public IReadOnlyList<Alternative> Read()
    {
        var alternatives = new List<Alternative>();
        var past = 0;
        (Sentence Sentence, int Open, int Close)? pending = null;
        foreach (var sentence in agreement.ReadableSentences)
        {
            for (var open = Math.Max(past, sentence.First); open < sentence.End; open++)
            {
                if (!_tokens.IsMark(open, '[') || Close(open) is not { } close || !HasWords(open + 1, close))
                    continue;
                past = close + 1;
                var labelled = Labelled(sentence, open, close);
                var adjoins = pending is { } before && before.Close + 1 == open;
                if (labelled == null && adjoins && alternatives.LastOrDefault()?.End != pending!.Value.Close + 1)
                    alternatives.Add(Plain(pending.Value.Sentence, pending.Value.Open, pending.Value.Close));
                if (labelled != null || adjoins)
                    alternatives.Add(labelled ?? Plain(sentence, open, close));
                pending = (sentence, open, close);
                open = close;
            }
        }
        return alternatives;
    }

    // Brackets may stand in each other: "[Ukraine: within [30] days]".
    private int? Close(int open)
    {
        var depth = 0;
        for (var token = open; token < _tokens.Count && token - open < MostTokens; token++)
        {
            if (_tokens.IsMark(token, '['))
                depth++;
            else if (_tokens.IsMark(token, ']') && --depth == 0)
                return token;
        }
        return null;
    }

    // "[***] [***]": what is taken out of a published copy proposes nothing.
    private bool HasWords(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_tokens.Is(token, TokenTraits.Word | TokenTraits.Number))
                return true;
        }
        return false;
    }

    private Alternative? Labelled(Sentence sentence, int open, int close)
    {
        var colon = open + 1;
        while (colon < close && colon - open <= LongestLabel && !_tokens.IsMark(colon, ':'))
            colon++;
        if (colon >= close - 1 || !_tokens.IsMark(colon, ':') || colon == open + 1)
            return null;
        var owner = actors.Any(open + 1, colon) || sides.Any(side => side.Names(open + 1, colon));
        if (!owner && !_phrases.Begins(_labels, open + 1))
            return null;
        var label = _tokens.Passage(open + 1, colon);
        return new Alternative(sentence, _tokens.Passage(open, close + 1), _tokens.Passage(colon + 1, close))
        {
            Label = label,
            Owner = owner ? label : null,
            First = open,
            End = close + 1,
        };
    }

    private Alternative Plain(Sentence sentence, int open, int close) =>
        new(sentence, _tokens.Passage(open, close + 1), _tokens.Passage(open + 1, close)) { First = open, End = close + 1 };
}
