using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Who can act: parties and other defined names, States, organisations, offices, bodies, and the pronouns for them.</summary>
internal sealed class Actors
{
    private const int LongestName = 12;

    private static readonly WordList[] Lists = [.. Lexicon.English.ListsOf("actors", "states", "organisations"), Lexicon.English["names/titles of office"]];

    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly WordSet _prepositions = Lexicon.English.WordsOf("clauses/preposition");
    private readonly WordList _partitives = Lexicon.English["clauses/partitive"];
    private readonly HashSet<int> _names = [];

    public Actors(Agreement agreement)
    {
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        foreach (var term in agreement.DefinedTerms)
        {
            if (term.IsName && term.Stems.Length > 0)
                _names.Add(term.Stems[^1]);
        }
    }

    /// <summary>
    /// The head of a subject when it can act: "each Party to the conflict", "each of the Parties", not "implementation by the Parties";
    /// else null.
    /// </summary>
    public Passage? Head(int first, int end)
    {
        var head = _phrases.TryAt(_partitives, first, out var partitive) && partitive.End < end ? partitive.End : first;
        while (head < end && !_prepositions.Contains(_tokens.Id(head)) && !_tokens.IsMark(head, '('))
            head++;
        return Any(first, head) ? _tokens.Passage(first, head) : null;
    }

    /// <summary>True when an actor is named between two tokens.</summary>
    public bool Any(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (IsDefinedName(token))
                return true;
        }
        foreach (var list in Lists)
        {
            foreach (var hit in _phrases.Within(list, first, end))
            {
                if (hit.Entry.Form != "adjective")
                    return true;
            }
        }
        return false;
    }

    /// <summary>True when the name of an actor ends right before a token.</summary>
    public bool EndsAt(int end) => FirstOfNameAt(end) >= 0;

    /// <summary>Where the name begins that ends right before a token; -1 when no actor is named there.</summary>
    public int FirstOfNameAt(int end)
    {
        if (end == 0)
            return -1;
        if (IsDefinedName(end - 1))
            return end - 1;
        foreach (var list in Lists)
        {
            foreach (var hit in _phrases.Within(list, Math.Max(0, end - LongestName), end))
            {
                if (hit.End == end && hit.Entry.Form != "adjective")
                    return hit.First;
            }
        }
        return -1;
    }

    private bool IsDefinedName(int token) => _names.Contains(_tokens.Stem(token)) && _tokens.Is(token, TokenTraits.Capitalised);
}
