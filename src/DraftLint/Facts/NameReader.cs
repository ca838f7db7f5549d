using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds the bodies and the places that a text names, by the noun that each name is built on and by the gazetteer.</summary>
internal sealed class NameReader(Agreement agreement)
{
    private const int MostWords = 8;

    private static readonly WordList[] KnownBodies = [.. Lexicon.English.ListsOf("organisations")];

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _bodies = Lexicon.English["names/capitalised bodies"];
    private readonly WordList _places = Lexicon.English["names/cities and regions"];
    private readonly WordSet _determiners = Lexicon.English.WordsOf("clauses/determiner");
    private readonly GeographicNouns _names = new(agreement.Draft.Tokens);
    private readonly WordList _geographic = Lexicon.English["names/geographic noun"];

    public IReadOnlyList<Body> Bodies()
    {
        var mentions = new Dictionary<string, List<BodyMention>>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in agreement.ReadableSentences)
        {
            foreach (var hit in _phrases.Within(_bodies, sentence.First, sentence.End))
            {
                var (first, end) = Name(hit, sentence);
                var key = TermKeys.Of(_tokens, first, end);
                if (!mentions.TryGetValue(key, out var list))
                    mentions.Add(key, list = []);
                list.Add(new BodyMention(sentence, _tokens.Passage(first, end)));
                if (Array.Exists(KnownBodies, organisations => Covers(organisations, hit, sentence)))
                    known.Add(key);
            }
        }
        return [.. mentions.Select(body => new Body(body.Key, body.Value[0].Passage.Text, body.Value) { IsKnown = known.Contains(body.Key) })];
    }

    public IEnumerable<PlaceName> Places()
    {
        foreach (var sentence in agreement.ReadableSentences)
        {
            var past = sentence.First;
            for (var token = sentence.First; token < sentence.End; token++)
            {
                if (token < past)
                    continue;
                if (_phrases.TryAt(_places, token, out var place) && place.End <= sentence.End && place.Entry.Form != "adjective")
                {
                    past = place.End;
                    yield return new PlaceName(sentence, _tokens.Passage(token, past), place.Entry.Name) { IsKnown = true };
                }
                else if (_phrases.TryAt(_geographic, token, out var noun) && _names.MakesName(token) && noun.End <= sentence.End && Name(noun, sentence) is var (first, end) && end - first > noun.End - noun.First && first >= past)
                {
                    past = end;
                    var words = _tokens.Passage(first, end);
                    yield return new PlaceName(sentence, words, words.Text);
                }
            }
        }
    }

    // "the Security Council of the United Nations": the name of an organisation holds the noun.
    private bool Covers(WordList organisations, Hit noun, Sentence sentence)
    {
        foreach (var hit in _phrases.Within(organisations, Math.Max(sentence.First, noun.First - MostWords), Math.Min(sentence.End, noun.End + MostWords)))
        {
            if (hit.First <= noun.First && hit.End >= noun.End)
                return true;
        }
        return false;
    }

    // Left over the capitalised words before the noun, right over "of the Guarantors", "for Missing Persons".
    private (int First, int End) Name(Hit noun, Sentence sentence)
    {
        var first = noun.First;
        while (first > sentence.First && noun.First - first < MostWords && IsNameWord(first - 1))
            first--;
        var end = noun.End;
        if (end + 1 < sentence.End && _tokens.Text(end) is "of" or "for" or "on")
        {
            var next = _tokens.Text(end + 1) is "the" && end + 2 < sentence.End ? end + 2 : end + 1;
            var past = next;
            while (past < sentence.End && past - next < MostWords && IsNameWord(past))
                past++;
            end = past > next ? past : end;
        }
        return (first, end);
    }

    // "The" begins a sentence with a capital and is no part of a name.
    private bool IsNameWord(int token) => _tokens.Is(token, TokenTraits.Capitalised) && _tokens.Is(token, TokenTraits.Word) && !_determiners.Contains(_tokens.Id(token));
}
