using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>Gives the short names of an opening to those that they stand for: Harbour Inc. (the "Buyer"), Norway (the "Seller").</summary>
internal sealed class PartyShortNames
{
    // Nobody agrees with more; a text that names more is no agreement, and each is compared with all.
    private const int MaxParties = 300;
    private const int MaxNameTokens = 10;
    private const int MaxLead = 16;

    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly Gazetteer _gazetteer;
    private readonly ILookup<Sentence, DefinedTerm> _terms;
    private readonly WordSet _noParty = Lexicon.English.WordsOf("parties/names no party");
    private readonly WordSet _instrumentNouns = Lexicon.English.WordsOf("references/instrument noun");
    private readonly WordList _collective = Lexicon.English["actors/collective"];
    private readonly WordList _persons = Lexicon.English["actors/person"];
    private readonly WordSet _legalForms = Lexicon.English.WordsOf("parties/legal form");
    private readonly WordList _opensList = Lexicon.English["parties/opens the list of parties"];
    private readonly WordList _formula = Lexicon.English["structure/operative formula"];
    private readonly WordSet _lead = Lexicon.English.WordsOf("definitions/lead of a parenthesis");

    // Where the list of parties begins ("between"); it goes on over paragraphs that end without a stop, one for each party.
    private int _between = int.MaxValue;

    public PartyShortNames(Agreement agreement, Gazetteer gazetteer)
    {
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        _gazetteer = gazetteer;
        _terms = agreement.DefinedTerms.Where(term => term.IsName).ToLookup(term => term.Sentence);
    }

    /// <summary>Says that the list of parties begins at a token, in the title: "This agreement is made between".</summary>
    public void BeginList(int token) => _between = token;

    public void Read(Sentence sentence, int end, List<PartyBuilder> parties)
    {
        _between = ListBegins(sentence, end);
        PartyBuilder? last = null;
        var lastEnd = 0;
        foreach (var term in _terms[sentence])
        {
            var first = _tokens.FirstOf(term.Term);
            if (first >= end)
                continue;
            var inSameBracket = last != null && !Closes(lastEnd, first);
            lastEnd = first + term.Stems.Length;
            if (NamesNoParty(first, lastEnd))
                last = null;
            else if (inSameBracket)
                last!.Define(term);
            else
                (last = Owner(sentence, first, term, parties))?.Define(term);
        }
    }

    private int ListBegins(Sentence sentence, int end)
    {
        if (_phrases.TryFirst(_opensList, sentence.First, end, out var hit))
            return hit.First;
        var goesOn = _between < int.MaxValue && !_tokens.IsMark(sentence.First - 1, '.');
        return goesOn || _phrases.Any(_formula, sentence.First, sentence.End) ? sentence.First : int.MaxValue;
    }

    private bool Closes(int from, int to)
    {
        for (var token = from; token < to; token++)
        {
            if (_tokens.IsMark(token, ')') || _tokens.IsMark(token, '('))
                return true;
        }
        return false;
    }

    // "the Agreement", "the Effective Date", "the Parties", "the Services": no single party.
    private bool NamesNoParty(int first, int end)
    {
        var last = end - 1;
        if (_gazetteer.Adjective(first, end) != null && _collective.Contains(_tokens.Id(last)))
            return false;
        return _noParty.Contains(_tokens.Stem(last)) || _instrumentNouns.Contains(_tokens.Stem(last)) || _collective.Contains(_tokens.Id(last))
            || (_tokens.Stem(last) != _tokens.Id(last) && _tokens.First(last) is not '\'');
    }

    private PartyBuilder? Owner(Sentence sentence, int first, DefinedTerm term, List<PartyBuilder> parties)
    {
        var before = NameEnd(sentence, first);
        if (_gazetteer.States(first, first + term.Stems.Length).Skip(1).Any())
            return null;
        var states = _gazetteer.States(Math.Max(sentence.First, before - MaxNameTokens), before).ToList();
        var entry = states.Count > 0 && states[^1].End == before && IsWholeName(states[^1].First) ? states[^1].Entry
            : _gazetteer.States(first, first + term.Stems.Length).Select(state => state.Entry).FirstOrDefault() ?? _gazetteer.Adjective(first, first + term.Stems.Length);
        if (entry != null && parties.Find(party => party.Name == entry.Name) is { } known)
            return known;
        if (parties.Count == MaxParties || (entry == null && !IsLegalPerson(before) && !_persons.Contains(_tokens.Stem(first + term.Stems.Length - 1)) && first < _between))
            return null;
        var party = new PartyBuilder(entry?.Name ?? term.Term.Text, term.Term, entry);
        if (entry == null && FullName(sentence, before) is { } name)
            party.AddAlias(name);
        parties.Add(party);
        return party;
    }

    private bool IsLegalPerson(int end)
    {
        while (end > 0 && !_tokens.Is(end - 1, TokenTraits.Word))
            end--;
        return end > 0 && _legalForms.Contains(_tokens.Id(end - 1));
    }

    // "a company registered in England (the ...)" is not England.
    private bool IsWholeName(int first) => first == 0 || _tokens.Text(first - 1) is not ("in" or "under" or "at");

    // Behind the name: the bracket, the comma before "hereinafter".
    private int NameEnd(Sentence sentence, int first)
    {
        var at = first - 1;
        while (at >= sentence.First && first - at < MaxLead && !_tokens.IsMark(at, '(') && !_tokens.IsMark(at, '[') && (_lead.Contains(_tokens.Id(at)) || !_tokens.Is(at, TokenTraits.Word | TokenTraits.Number)))
            at--;
        if (at >= sentence.First && (_tokens.IsMark(at, '(') || _tokens.IsMark(at, '[')))
            at--;
        while (at >= sentence.First && _tokens.IsMark(at, ','))
            at--;
        return at + 1;
    }

    // The run of capitals right before the bracket: "Baltic Hulls Ltd".
    private string? FullName(Sentence sentence, int end)
    {
        var first = end;
        while (first > sentence.First && end - first < MaxNameTokens && (_tokens.Is(first - 1, TokenTraits.Capitalised) || IsInnerMark(first - 1)))
            first--;
        while (first < end && !_tokens.Is(first, TokenTraits.Capitalised))
            first++;
        return first < end && IsWholeName(first) && (first == 0 || _tokens.Text(first - 1) is not "of") ? _tokens.Passage(first, end).Text : null;
    }

    private bool IsInnerMark(int token) => _tokens.First(token) is '&' or '.' || _tokens.Text(token) is "plc";
}
