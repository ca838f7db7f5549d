using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds what sentences do with territory, and the places and adversaries that a position names.</summary>
internal sealed class TerritoryReader(Agreement agreement)
{
    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _reaffirmations = Lexicon.English["territory/reaffirmation"];
    private readonly WordList _negation = Lexicon.English["clauses/negation"];
    private readonly WordList _negativeSubjects = Lexicon.English["clauses/negative subject"];

    private readonly (WordList List, TerritorialActKind Kind)[] _acts =
    [
        (Lexicon.English["territory/recognition"], TerritorialActKind.Recognition),
        (Lexicon.English["territory/transfer"], TerritorialActKind.Transfer),
        (Lexicon.English["territory/line as border"], TerritorialActKind.Line),
    ];

    public IEnumerable<TerritorialAct> Acts()
    {
        foreach (var sentence in agreement.ReadableSentences)
        {
            if (_phrases.Any(_reaffirmations, sentence.First, sentence.End))
                continue;
            foreach (var (list, kind) in _acts)
            {
                if (!_phrases.TryFirst(list, sentence.First, sentence.End, out var hit) || IsNegated(sentence, hit))
                    continue;
                yield return new TerritorialAct(sentence, _tokens.Passage(hit.First, hit.End), kind)
                {
                    IsOperative = sentence.IsOperative,
                };
                break;
            }
        }
    }

    public IEnumerable<PositionMention> Mentions(Position position)
    {
        var names = new NameMatcher<Name>(_tokens);
        foreach (var territory in position.Territories)
        {
            foreach (var spelling in territory.Spellings.Prepend(territory.Name))
                names.Add(spelling, new Name(territory.Name, IsTerritory: true));
        }
        foreach (var adversary in position.Adversaries)
        {
            foreach (var alias in adversary.Aliases.Concat(adversary.Adjectives).Prepend(adversary.Name))
                names.Add(alias, new Name(adversary.Name, IsTerritory: false));
        }
        foreach (var sentence in agreement.ReadableSentences)
        {
            foreach (var (first, end, name) in names.Within(sentence.First, sentence.End))
                yield return new PositionMention(position, sentence, _tokens.Passage(first, end), name.Text, name.IsTerritory);
        }
    }

    private bool IsNegated(Sentence sentence, Hit hit)
    {
        for (var token = Math.Max(sentence.First, hit.First - 8); token < hit.First; token++)
        {
            if (_negation.Contains(_tokens.Id(token)) || _negativeSubjects.Contains(_tokens.Id(token)))
                return true;
        }
        return false;
    }

    private sealed record Name(string Text, bool IsTerritory);
}
