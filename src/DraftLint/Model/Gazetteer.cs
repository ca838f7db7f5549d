using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>The States and organisations that a draft names.</summary>
internal sealed class Gazetteer(Draft draft)
{
    private static readonly WordList[] StateNames = [.. Lexicon.English.ListsOf("states")];
    private static readonly WordList[] AllNames = [.. StateNames, Lexicon.English["organisations/organisations"], Lexicon.English["organisations/organs, courts and agencies"]];

    private readonly Tokens _tokens = draft.Tokens;
    private readonly Phrases _phrases = draft.Phrases;

    private readonly WordList _actsForState = Lexicon.English["parties/acts for a State"];
    private readonly WordSet _capitalIsPlace = Lexicon.English.WordsOf("parties/capital is a place");

    /// <summary>The States named between two tokens by a name of their own, in order.</summary>
    public Hit[] States(int first, int end) => Named(StateNames, first, end);

    /// <summary>States and organisations by a name of their own, in order.</summary>
    public Hit[] StatesAndOrganisations(int first, int end) => Named(AllNames, first, end);

    /// <summary>The States that a capital or an adjective names between two tokens: "Kyiv", "the Norwegian side".</summary>
    public IReadOnlyList<Hit> Indirect(int first, int end, SubjectMentions subjects)
    {
        if (!_phrases.Any(StateNames, first, end))
            return [];
        List<Hit>? found = null;
        foreach (var hit in InOrder(StateNames, first, end))
        {
            if (hit.Entry.Form == "adjective" && hit.End < end && _actsForState.Contains(_tokens.Id(hit.End)))
                (found ??= []).Add(hit with { End = hit.End + Length(hit.End) });
            else if (hit.Entry.Form == "capital" && subjects.IsVerb(hit.End) && !IsPlace(hit.First))
                (found ??= []).Add(hit);
        }
        return found ?? [];
    }

    /// <summary>The State that an adjective between two tokens belongs to: "Ukrainian Side".</summary>
    public Entry? Adjective(int first, int end)
    {
        foreach (var hit in InOrder(StateNames, first, end))
        {
            if (hit.Entry.Form == "adjective")
                return hit.Entry;
        }
        return null;
    }

    public bool IsName(int token) => _phrases.BeginsAny(StateNames, token);

    // Most sentences name nobody: whoever asks about all of them is answered before anything is made.
    private Hit[] Named(WordList[] lists, int first, int end)
    {
        if (!_phrases.Any(lists, first, end))
            return [];
        var hits = InOrder(lists, first, end);
        hits.RemoveAll(hit => hit.Entry.Form is not ("" or "formal" or "alias" or "acronym"));
        return [.. hits];
    }

    private bool IsPlace(int capital) => capital > 0 && _capitalIsPlace.Contains(_tokens.Id(capital - 1));

    private int Length(int token) => _phrases.TryAt(_actsForState, token, out var hit) ? hit.End - hit.First : 1;

    // A name may stand in several lists ("Yugoslavia"): of those that begin together the longest, then the first list.
    private List<Hit> InOrder(WordList[] lists, int first, int end)
    {
        var hits = new List<Hit>();
        foreach (var list in lists)
        {
            foreach (var hit in _phrases.Within(list, first, end))
                hits.Add(hit);
        }
        if (hits.Count < 2)
            return hits;
        var done = first;
        var apart = new List<Hit>(hits.Count);
        foreach (var hit in hits.OrderBy(hit => hit.First).ThenByDescending(hit => hit.End))
        {
            if (hit.First < done)
                continue;
            done = hit.End;
            apart.Add(hit);
        }
        return apart;
    }
}
