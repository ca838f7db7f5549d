using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>Tells whether words name another instrument than this agreement: "of the Charter", "of Regulation (EU) 2016/679".</summary>
internal sealed class InstrumentNames
{
    private static readonly WordList[] Instruments = [.. Lexicon.English.ListsOf("instruments")];

    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly WordList _elsewhere = Lexicon.English["references/elsewhere"];
    private readonly WordSet _instrumentNouns = Lexicon.English.WordsOf("references/instrument noun");
    private readonly HashSet<int> _titleWords = [];
    private readonly int _titleNoun;
    private (Sentence? Sentence, bool Answer) _lastAsked;

    public InstrumentNames(Agreement agreement)
    {
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        if (agreement.Title is { } title)
        {
            for (var token = _tokens.FirstOf(title); token < Math.Min(_tokens.EndOf(title), _tokens.Count - 1); token++)
            {
                // Of "Protocol to the Convention on ..." only the protocol is this agreement.
                if (_titleNoun != 0 && _instrumentNouns.Contains(_tokens.Id(token)))
                    continue;
                // A "British-Irish Agreement Act" is an act.
                if (_instrumentNouns.Contains(_tokens.Id(token)) && _instrumentNouns.Contains(_tokens.Id(token + 1)))
                    continue;
                _titleWords.Add(_tokens.Stem(token));
                if (_instrumentNouns.Contains(_tokens.Id(token)))
                    _titleNoun = _tokens.Stem(token);
            }
        }
    }

    /// <summary>
    /// Why the words at a token send the reader to another instrument ("of the said Protocol", "of its Constitution"), or null. "of the
    /// Convention" is this one when the title says so.
    /// </summary>
    public string? Named(int at, int end)
    {
        if (at >= end)
            return null;
        if (_phrases.Begins(_elsewhere, at))
            return "it names another text";
        // "Article 5, paragraph 2, of the Convention"
        if (_tokens.IsMark(at, ',') && at + 1 < end)
            at++;
        if (_tokens.Text(at) is not ("of" or "to" or "in" or "under"))
            return Instrument(at, end) is { } direct && _tokens.Is(at, TokenTraits.Capitalised) ? direct : null;
        at++;
        if (at < end && _tokens.Text(at) is "the" or "an" or "a" or "any")
            at++;
        if (at >= end)
            return null;
        if (Instrument(at, end) is { } named)
            return IsTitle(at, end) ? null : named;
        if (!_tokens.Is(at, TokenTraits.Capitalised))
            return NearbyNoun(at, end);
        for (var token = at; token < end && token - at < 8 && _tokens.Is(token, TokenTraits.Word | TokenTraits.Number); token++)
        {
            if (_instrumentNouns.Contains(_tokens.Id(token)) && _tokens.Is(token, TokenTraits.Capitalised))
                return IsTitle(at, token + 1) && !IsDated(token + 1, end) && !IsOnOther(token + 1, end) ? null : $"it names \"{_tokens.Passage(at, token + 1).Text}\"";
        }
        return null;
    }

    // "article 3 of the 1907 Hague Convention", "section 4 of the federal law"
    private string? NearbyNoun(int at, int end)
    {
        for (var token = at; token < end && token - at < 4 && _tokens.Is(token, TokenTraits.Word | TokenTraits.Number); token++)
        {
            if (_instrumentNouns.Contains(_tokens.Id(token)) && !_titleWords.Contains(_tokens.Stem(token)))
                return $"it names \"{_tokens.Passage(at, token + 1).Text}\"";
        }
        return null;
    }

    private string? Instrument(int at, int end)
    {
        foreach (var list in Instruments)
        {
            if (_phrases.TryAt(list, at, out var hit) && hit.End <= end)
                return $"it names the {hit.Entry.Name}";
        }
        return null;
    }

    // "of the Agreement of 1980", "of the Treaty of 4 April 1949", "of the Agreement between ...": another one.
    private bool IsDated(int at, int end) => at + 1 < end && (_tokens.Text(at) is "between" or "dated" || (_tokens.Text(at) is "of" && _tokens.Is(at + 1, TokenTraits.Number)));

    // "of the Contract for Cold Storage" where this one is on something else.
    private bool IsOnOther(int at, int end) => at + 1 < end && _tokens.Text(at) is "for" or "on" or "concerning" && _tokens.Is(at + 1, TokenTraits.Capitalised)
        && !_titleWords.Contains(_tokens.Stem(at + 1));

    private bool IsTitle(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_tokens.Is(token, TokenTraits.Capitalised) && !_titleWords.Contains(_tokens.Stem(token)))
                return false;
        }
        return _titleWords.Count > 0;
    }

    /// <summary>True when a sentence speaks of another instrument. A sentence may hold thousands of references: it is read once.</summary>
    public bool AnyIn(Sentence sentence)
    {
        if (_lastAsked.Sentence != sentence)
            _lastAsked = (sentence, MentionsInstrument(sentence));
        return _lastAsked.Answer;
    }

    private bool MentionsInstrument(Sentence sentence)
    {
        if (_phrases.Any(Instruments, sentence.First, sentence.End))
            return true;
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (_instrumentNouns.Contains(_tokens.Id(token)) && _tokens.Is(token, TokenTraits.Capitalised) && !IsOwnName(token))
                return true;
        }
        return false;
    }

    // "this Treaty", "the present Convention", or a word of the title.
    private bool IsOwnName(int token) => _titleWords.Contains(_tokens.Stem(token)) || (token > 0 && _tokens.Text(token - 1) is "this" or "present" or "This" or "these");
}
