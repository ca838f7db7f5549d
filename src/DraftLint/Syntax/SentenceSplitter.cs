using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Syntax;

/// <summary>Finds where sentences end, past "Art. 5(2)(a)", "No. 3", "U.S.", "e.g." and initials.</summary>
internal sealed class SentenceSplitter
{
    private const int MaxAbbreviation = 7;

    private readonly Draft _draft;
    private readonly Tokens _tokens;
    private readonly HashSet<int> _heldStops = [];
    private readonly WordList _abbreviations = Lexicon.English["abbreviations/never ends a sentence"];
    private readonly WordList[] _beforeNumbers = [Lexicon.English["abbreviations/never ends a sentence before a number"], Lexicon.English["abbreviations/months and days"]];
    private readonly WordSet _openers = Lexicon.English.WordsOf("abbreviations/begins a sentence");
    private readonly WordList _mayEnd = Lexicon.English["abbreviations/may end a sentence"];

    public SentenceSplitter(Draft draft)
    {
        _draft = draft;
        _tokens = draft.Tokens;
        foreach (var hit in draft.Phrases.All(_abbreviations))
            Hold(hit);
        foreach (var list in _beforeNumbers)
        {
            foreach (var hit in draft.Phrases.All(list))
            {
                if (hit.End < _tokens.Count && IsNumber(hit.End))
                    Hold(hit);
            }
        }
    }

    private void Hold(Hit hit)
    {
        for (var token = hit.First; token < hit.End; token++)
            _heldStops.Add(token);
    }

    // "No. 3", "Art. IV", "para. (b)", "1 Jan. 2027"
    private bool IsNumber(int token) => _tokens.Is(token, TokenTraits.Number) || _tokens.IsMark(token, '(')
        || (_tokens.Is(token, TokenTraits.Capitalised) && Numerals.Roman(_tokens.Text(token)) > 0);

    /// <summary>The token behind the sentence that begins at <paramref name="first"/>; at most <paramref name="end"/>.</summary>
    public int EndOf(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (_tokens.First(at) is '.' or '!' or '?' or '\u2026' && IsEnd(first, at, end))
                return Closed(at + 1, end);
        }
        return end;
    }

    /// <summary>True when the stop at a token ends the sentence that begins at <paramref name="first"/>.</summary>
    public bool IsEnd(int first, int stop, int end) => !_heldStops.Contains(stop) && Ends(first, stop, end);

    // Quotation marks and brackets that close right behind the stop belong to the sentence.
    private int Closed(int at, int end)
    {
        while (at < end && !_tokens.Is(at, TokenTraits.Spaced) && (_tokens.First(at) is ')' or ']' or '.' or '!' or '?' || Characters.ClosesQuotation(_tokens.First(at))))
            at++;
        return at;
    }

    private bool Ends(int first, int stop, int end)
    {
        var next = Closed(stop + 1, end);
        if (next >= end)
            return true;
        var before = stop - 1;
        if (_draft.Phrases.TryFirst(_mayEnd, Math.Max(first, stop - MaxAbbreviation), stop + 1, out var hit) && hit.End == stop + 1 && _tokens.Is(next, TokenTraits.Spaced))
            return hit.First > first && (IsInitial(before) ? BeginsSentence(next) : _tokens.Is(next, TokenTraits.Capitalised) && !_tokens.Is(next, TokenTraits.AllCapitals));
        if (before >= first && IsInitial(before))
            return false;
        if (!_tokens.Is(next, TokenTraits.Spaced))
            return IsLostSpace(before, next, first);
        return Opens(next);
    }

    // "from the U.S. The crew", but "the U.S. Congress".
    private bool BeginsSentence(int token) => _tokens.Is(token, TokenTraits.Capitalised) && _openers.Contains(_tokens.Id(token));

    // A sentence begins with a capital, a figure, a bracket or a quotation mark.
    private bool Opens(int token) => _tokens.Is(token, TokenTraits.Capitalised | TokenTraits.Number)
        || _tokens.First(token) is '(' or '[' or '\u2022' or '-' or '\u2013' || Characters.OpensQuotation(_tokens.First(token))
        || (_tokens.Is(token, TokenTraits.Word) && !char.IsLower(_tokens.First(token)));

    // "J. Smith", "U.S. forces": a single capital before the stop. A numeral "II." ends a sentence only when a capital follows anyway.
    private bool IsInitial(int token) => _tokens.End(token) - _tokens.Start(token) == 1 && _tokens.Is(token, TokenTraits.Capitalised)
        && !_tokens.Is(token, TokenTraits.Number) && (_tokens.First(token) != 'I' || !_tokens.Is(token, TokenTraits.Spaced));

    // Texts that lost their spaces run "of the Charter.They are": a word in small letters, the stop, a capital and a small letter.
    private bool IsLostSpace(int before, int next, int first) => before > first && _tokens.Is(before, TokenTraits.Word)
        && char.IsLower(_tokens.Text(before)[^1]) && _tokens.End(before) - _tokens.Start(before) > 2 && _tokens.Is(next, TokenTraits.Capitalised)
        && !_tokens.Is(next, TokenTraits.AllCapitals);
}
