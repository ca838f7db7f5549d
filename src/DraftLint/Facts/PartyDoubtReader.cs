using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds groups and roles that the text never fills, and lists of makers and of signers that differ.</summary>
internal sealed class PartyDoubtReader
{
    private const int Reach = 16;

    private readonly Agreement _agreement;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly Gazetteer _gazetteer;
    private readonly WordList _groups = Lexicon.English["terms/group"];
    private readonly WordList _counted = Lexicon.English["terms/counted group"];
    private readonly WordSet _roles = Lexicon.English.WordsOf("terms/role of a party");
    private readonly WordList _says = Lexicon.English["terms/says what it is"];
    private readonly NumberReader _numbers;
    private readonly MakersAndSigners _lists;
    private readonly int _parties;
    private readonly HashSet<int> _defined = [];

    public PartyDoubtReader(Agreement agreement)
    {
        _agreement = agreement;
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        _gazetteer = new Gazetteer(agreement.Draft);
        _numbers = new NumberReader(agreement.Draft);
        _lists = new MakersAndSigners(agreement);
        _parties = agreement.Parties.Count > 1 ? agreement.Parties.Count : _lists.Makers;
        foreach (var term in agreement.DefinedTerms)
            _defined.UnionWith(term.Stems);
    }

    public IEnumerable<UnidentifiedParty> Read(IReadOnlyList<Statement> statements) => [.. Groups(), .. Roles(statements), .. _lists.Read()];

    // "the three Powers", "the Allied Powers": reported once each, unless some mention says who they are.
    private IEnumerable<UnidentifiedParty> Groups()
    {
        var first = new Dictionary<string, UnidentifiedParty>(StringComparer.Ordinal);
        var identified = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in _agreement.ReadableSentences)
        {
            foreach (var hit in _phrases.Within(_groups, sentence.First, sentence.End).Concat(_phrases.Within(_counted, sentence.First, sentence.End)))
            {
                if (!IsGroup(hit))
                    continue;
                var key = TermKeys.Of(_tokens, hit.First, hit.End);
                if (IsIdentified(sentence, hit))
                    identified.Add(key);
                else if (!sentence.IsQuoted)
                    first.TryAdd(key, new UnidentifiedParty(sentence, _tokens.Passage(hit.First, hit.End), PartyDoubt.GroupWithoutMembers));
            }
        }
        foreach (var (key, doubt) in first)
        {
            if (!identified.Contains(key))
                yield return doubt;
        }
    }

    private bool IsGroup(Hit hit)
    {
        if (!_tokens.Is(hit.End - 1, TokenTraits.Capitalised) || _defined.Contains(_tokens.Stem(hit.End - 1)))
            return false;
        // "The four States" of four parties are the parties.
        return hit.Entry.List != _counted || (_parties > 1 && CountIn(hit) is { } count && count != _parties);
    }

    private decimal? CountIn(Hit hit)
    {
        for (var token = hit.First; token < hit.End; token++)
        {
            if (_numbers.At(token, hit.End) is { } number)
                return number.Value;
        }
        return null;
    }

    // "the Powers (Norway and Iceland)", "the Guarantors are", "Norway and Iceland, as Guarantors".
    private bool IsIdentified(Sentence sentence, Hit hit)
    {
        if (_phrases.Begins(_says, hit.End))
            return true;
        var end = Math.Min(sentence.End, hit.End + Reach);
        if (hit.End < end && _tokens.First(hit.End) is '(' or ',' or ':' or '\u2013' or '\u2014' && _gazetteer.StatesAndOrganisations(hit.End, end) is [var state, ..] && state.First <= hit.End + 4)
            return true;
        return hit.First > sentence.First && _tokens.Text(hit.First - 1) is "as" or "remaining" or "other";
    }

    // A role is sure only where the contract gives its parties roles, and this one is never given, described or headed.
    private IEnumerable<UnidentifiedParty> Roles(IReadOnlyList<Statement> statements)
    {
        if (_agreement.DefinedTerms.Count(term => term.IsName && term.Stems.Length == 1 && _roles.Contains(term.Stems[0])) < 2)
            yield break;
        var introduced = Introduced();
        var seen = new HashSet<int>();
        foreach (var statement in statements)
        {
            if (statement is not { IsDuty: true, Obligor: { } obligor })
                continue;
            var (first, end) = (_tokens.FirstOf(obligor), _tokens.EndOf(obligor));
            if (end - first != 2 || _tokens.Text(first) is not ("the" or "The") || !_roles.Contains(_tokens.Stem(first + 1)) || !_tokens.Is(first + 1, TokenTraits.Capitalised))
                continue;
            if (!_defined.Contains(_tokens.Stem(first + 1)) && !introduced.Contains(_tokens.Stem(first + 1)) && seen.Add(_tokens.Stem(first + 1)))
                yield return new UnidentifiedParty(statement.Sentence, _tokens.Passage(first + 1, end), PartyDoubt.RoleWithoutHolder);
        }
    }

    // "a Contractor", "any Contractor", "contractors": somebody who is not a party of this contract, and is described.
    private HashSet<int> Introduced()
    {
        var introduced = new HashSet<int>();
        foreach (var sentence in _agreement.ReadableSentences)
        {
            for (var token = sentence.First; token < sentence.End; token++)
            {
                if (_roles.Contains(_tokens.Stem(token)) && (!_tokens.Is(token, TokenTraits.Capitalised) || (token > 0 && _tokens.Text(token - 1) is "a" or "an" or "A" or "An" or "any" or "Any" or "no" or "as")))
                    introduced.Add(_tokens.Stem(token));
            }
        }
        return introduced;
    }
}
