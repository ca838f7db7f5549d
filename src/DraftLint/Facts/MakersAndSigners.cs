using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Compares the States that the opening names as makers of a text with those that sign or endorse it at the end.</summary>
internal sealed class MakersAndSigners
{
    // Two lists with less in common are two lists of different things.
    private const int Common = 3;
    private const int Opening = 12;
    private const int Closing = 40;

    private readonly Agreement _agreement;
    private readonly List<Sentence> _sentences;
    private readonly Tokens _tokens;
    private readonly Gazetteer _gazetteer;
    private readonly WordSet _joins = Lexicon.English.WordsOf("parties/joins");
    private readonly WordList _signs = Lexicon.English["terms/signs"];

    public MakersAndSigners(Agreement agreement)
    {
        _agreement = agreement;
        // What stands below the last point belongs to the whole text, and is read before its first.
        _sentences = [.. agreement.ReadableSentences.OrderBy(sentence => sentence.First)];
        _tokens = agreement.Draft.Tokens;
        _gazetteer = new Gazetteer(agreement.Draft);
    }

    /// <summary>How many States the opening lists as makers; 0 when it lists none.</summary>
    public int Makers => ListOfMakers()?.States.Count ?? 0;

    public IEnumerable<UnidentifiedParty> Read()
    {
        var makers = ListOfMakers();
        var signers = makers == null ? null : SignersOf(_sentences[(_sentences.IndexOf(makers.Sentence) + 1)..]);
        if (makers == null || signers == null)
            return [];
        var onlyMakers = makers.States.Where(state => !signers.States.Contains(state)).ToList();
        var onlySigners = signers.States.Where(state => !makers.States.Contains(state)).ToList();
        if (makers.States.Count - onlyMakers.Count < Common || onlyMakers.Count + onlySigners.Count == 0)
            return [];
        return [new UnidentifiedParty(makers.Sentence, makers.Passage, PartyDoubt.MakersAndSignersDiffer) { Other = signers.Passage, Names = [.. onlySigners, .. onlyMakers] }];
    }

    private StateList? ListOfMakers() => _sentences.Where(sentence => !sentence.IsQuoted).Take(Opening).Select(List).FirstOrDefault(list => list != null);

    // Behind "Endorsed by", "Signed by", or below the closing formula.
    private StateList? SignersOf(List<Sentence> sentences)
    {
        for (var at = Math.Max(0, sentences.Count - Closing); at < sentences.Count; at++)
        {
            var sentence = sentences[at];
            var signs = _agreement.Draft.Phrases.Any(_signs, sentence.First, sentence.End);
            if (!signs && sentence.Provision.Role != ProvisionRole.Signature)
                continue;
            foreach (var below in sentences.Skip(at).Take(2))
            {
                if (List(below) is { } list)
                    return list;
            }
        }
        return null;
    }

    // "Norway, Iceland and Denmark": three names and more with nothing between them but marks and small words.
    private StateList? List(Sentence sentence)
    {
        var states = new List<string>();
        var (first, end) = (0, 0);
        foreach (var hit in _gazetteer.States(sentence.First, sentence.End))
        {
            if (states.Count > 0 && !IsJoined(end, hit.First))
            {
                if (states.Count > Common)
                    break;
                states.Clear();
            }
            if (states.Count == 0)
                first = hit.First;
            end = hit.End;
            if (!states.Contains(hit.Entry.Name))
                states.Add(hit.Entry.Name);
        }
        return states.Count > Common ? new StateList(sentence, _tokens.Passage(first, end), states) : null;
    }

    private bool IsJoined(int from, int to)
    {
        for (var token = from; token < to; token++)
        {
            if (_tokens.Is(token, TokenTraits.Word) && !_joins.Contains(_tokens.Id(token)) && !_tokens.Is(token, TokenTraits.Capitalised))
                return false;
        }
        return true;
    }

    private sealed record StateList(Sentence Sentence, Passage Passage, IReadOnlyList<string> States);
}
