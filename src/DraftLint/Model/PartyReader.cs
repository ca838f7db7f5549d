using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>
/// Finds who agrees: the States that the title or the opening names as such, and whoever the opening gives a short name ("(the
/// "Provider")"). Where neither does, those for whom it is signed; in a plan of points, the States that the points bind.
/// </summary>
internal sealed class PartyReader
{
    private readonly Agreement _agreement;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly Gazetteer _gazetteer;
    private readonly PartyShortNames _shortNames;
    private readonly WordList _between = Lexicon.English["parties/opens the list of parties"];
    private readonly WordList _inTitle = Lexicon.English["parties/opens the list of parties in a title"];
    private readonly WordList _signsFor = Lexicon.English["parties/signs for"];
    private readonly WordSet _joins = Lexicon.English.WordsOf("parties/joins");
    private readonly List<PartyBuilder> _parties = [];
    private bool _hasList;

    public PartyReader(Agreement agreement)
    {
        _agreement = agreement;
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        _gazetteer = new Gazetteer(agreement.Draft);
        _shortNames = new PartyShortNames(agreement, _gazetteer);
    }

    public IReadOnlyList<PartyBuilder> Read()
    {
        if (_agreement.Title is { } title)
            ReadTitle(_tokens.FirstOf(title), _tokens.EndOf(title));
        foreach (var (sentence, end) in new PartyOpening(_agreement).Sentences())
        {
            ReadList(sentence, end);
            _shortNames.Read(sentence, end, _parties);
        }
        if (_parties.Count == 0)
            ReadSignatures();
        if (_parties.Count == 0)
            ReadPoints();
        return _parties;
    }

    // "Agreement between Norway and Iceland on the ferry"
    private void ReadTitle(int first, int end)
    {
        if (!_phrases.TryFirst(_inTitle, first, end, out var hit))
            return;
        AddList(hit.End, end);
        _shortNames.BeginList(hit.First);
    }

    // An opening that begins with States, or names them right behind "between". One State alone is a subject like any other; when the
    // list of States has been read, what follows speaks of them.
    private void ReadList(Sentence sentence, int end)
    {
        var states = _gazetteer.States(sentence.First, end).ToList();
        if (states.Count == 0 || (_hasList && !sentence.IsTableCell))
            return;
        if (!sentence.IsTableCell && (states.Count == 1 || !Opens(sentence, states[0].First)))
            return;
        _hasList = true;
        for (var i = 0; i < states.Count && (i < 2 || sentence.IsTableCell || GoesOn(states[i - 1].End, states[i].First)); i++)
            Add(states[i]);
    }

    // Behind two parties a word that is no part of a list ("Norway and Iceland condemn ... of Poland") ends it.
    private bool GoesOn(int from, int to)
    {
        for (var token = from; token < to; token++)
        {
            if (_tokens.Is(token, TokenTraits.Word) && !_tokens.Is(token, TokenTraits.Capitalised) && !_joins.Contains(_tokens.Id(token)))
                return false;
        }
        return true;
    }

    private bool Opens(Sentence sentence, int state) => SkipJoins(sentence.First) == state
        || (_phrases.TryFirst(_between, sentence.First, state, out var hit) && SkipJoins(hit.End) == state);

    private int SkipJoins(int token)
    {
        while (token < _tokens.Count && (_joins.Contains(_tokens.Id(token)) || _tokens.IsMark(token, '-')) && !_gazetteer.IsName(token))
            token++;
        return token;
    }

    private void AddList(int first, int end)
    {
        var at = first;
        foreach (var state in _gazetteer.States(first, end))
        {
            for (; at < state.First; at++)
            {
                if (!_joins.Contains(_tokens.Id(at)) && !_tokens.IsMark(at, ','))
                    return;
            }
            Add(state);
            at = state.End;
        }
    }

    private void ReadSignatures()
    {
        foreach (var sentence in _agreement.ReadableSentences.Where(sentence => sentence.Provision.Role == ProvisionRole.Signature))
        {
            if (_phrases.TryAt(_signsFor, sentence.First, out var hit) && _gazetteer.States(hit.First, sentence.End) is [var state, ..] && state.First <= hit.End + 1)
                Add(state);
        }
    }

    // A plan of points has no articles and no signatures: whom its points bind are its sides. A State that is only spoken of is none.
    private void ReadPoints()
    {
        if (_agreement.Provisions.Any(provision => provision.Kind == ProvisionKind.Article || provision.Role == ProvisionRole.Signature))
            return;
        var subjects = new SubjectMentions(_agreement.Draft);
        foreach (var sentence in _agreement.ReadableSentences.Where(sentence => sentence.IsOperative && sentence.Provision.Kind is ProvisionKind.Point or ProvisionKind.Paragraph or ProvisionKind.Item))
        {
            foreach (var state in _gazetteer.States(sentence.First, sentence.End).Where(state => subjects.Promises(state.End)))
                Add(state);
        }
    }

    private void Add(Hit state)
    {
        if (!_parties.Exists(party => party.Name == state.Entry.Name))
            _parties.Add(new PartyBuilder(state.Entry.Name, _tokens.Passage(state.First, state.End), state.Entry));
    }
}
