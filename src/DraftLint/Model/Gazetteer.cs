using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>The States and organisations that a draft names.</summary>
internal sealed class Gazetteer(Draft draft)
{
    private readonly Tokens _tokens = draft.Tokens;
    private readonly Phrases _phrases = draft.Phrases;

    private readonly WordList[] _states = [.. Lexicon.English.ListsOf("states")];
    private readonly WordList[] _organisations = [Lexicon.English["organisations/organisations"], Lexicon.English["organisations/organs, courts and agencies"]];
    private readonly WordList _actsForState = Lexicon.English["parties/acts for a State"];
    private readonly WordSet _capitalIsPlace = Lexicon.English.WordsOf("parties/capital is a place");

    /// <summary>The States named between two tokens by a name of their own, in order.</summary>
    public IEnumerable<Hit> States(int first, int end) => Named(_states, first, end);

    /// <summary>States and organisations by a name of their own, in order.</summary>
    public IEnumerable<Hit> StatesAndOrganisations(int first, int end) => Named([.. _states, .. _organisations], first, end);

    /// <summary>The States that a capital or an adjective names between two tokens: "Kyiv", "the Norwegian side".</summary>
    public IEnumerable<Hit> Indirect(int first, int end, SubjectMentions subjects)
    {
        foreach (var hit in InOrder(_states, first, end))
        {
            if (hit.Entry.Form == "adjective" && hit.End < end && _actsForState.Contains(_tokens.Id(hit.End)))
                yield return hit with { End = hit.End + Length(hit.End) };
            else if (hit.Entry.Form == "capital" && subjects.IsVerb(hit.End) && !IsPlace(hit.First))
                yield return hit;
        }
    }

    /// <summary>The State that an adjective between two tokens belongs to: "Ukrainian Side".</summary>
    public Entry? Adjective(int first, int end)
    {
        foreach (var hit in InOrder(_states, first, end))
        {
            if (hit.Entry.Form == "adjective")
                return hit.Entry;
        }
        return null;
    }

    public bool IsName(int token) => Array.Exists(_states, list => _phrases.TryAt(list, token, out _));

    private IEnumerable<Hit> Named(WordList[] lists, int first, int end) => InOrder(lists, first, end).Where(hit => hit.Entry.Form is "" or "formal" or "alias" or "acronym");

    private bool IsPlace(int capital) => capital > 0 && _capitalIsPlace.Contains(_tokens.Id(capital - 1));

    private int Length(int token) => _phrases.TryAt(_actsForState, token, out var hit) ? hit.End - hit.First : 1;

    // A name may stand in several lists ("Yugoslavia"): of those that begin together the longest, then the first list.
    private IEnumerable<Hit> InOrder(WordList[] lists, int first, int end)
    {
        var hits = new List<Hit>();
        foreach (var list in lists)
            hits.AddRange(_phrases.Within(list, first, end));
        if (hits.Count > 1)
            hits = [.. hits.OrderBy(hit => hit.First).ThenByDescending(hit => hit.End)];
        var done = first;
        foreach (var hit in hits)
        {
            if (hit.First < done)
                continue;
            done = hit.End;
            yield return hit;
        }
    }
}
