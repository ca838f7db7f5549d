using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>A response that needs the consent of the State against which it would be directed.</summary>
public sealed class VetoedResponse : IPlaced
{
    internal VetoedResponse(Sentence sentence, Passage passage, Party aggressor, Passage attack)
    {
        Sentence = sentence;
        Passage = passage;
        Aggressor = aggressor;
        Attack = attack;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words that ask for the consent.</summary>
    public Passage Passage { get; }

    /// <summary>Whose consent it takes.</summary>
    public Party Aggressor { get; }

    /// <summary>Where the text names it as the State from which the attack would come.</summary>
    public Passage Attack { get; }

    public override string ToString() => Passage.Text;
}

/// <summary>Finds responses that the State they are directed against can stop.</summary>
internal sealed class VetoedResponseReader(Agreement agreement)
{
    // "subject to the consent of the Council and Norway".
    private const int Reach = 10;

    // "an armed attack by Norway", "the aggression of Norway".
    private const int Near = 4;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _attacks = Lexicon.English["enforcement/attack"];
    private readonly WordList _attacking = Lexicon.English["enforcement/attacking"];
    private readonly WordList _names = Lexicon.English["guarantees/name of a guarantee"];
    private readonly WordList _guarantors = Lexicon.English["guarantees/guarantor"];
    private readonly WordList _leads = Lexicon.English["guarantees/consent lead"];
    private readonly WordList _all = Lexicon.English["guarantees/consent of all"];

    public IEnumerable<VetoedResponse> Read()
    {
        var aggressors = Aggressors();
        if (aggressors.Count == 0)
            yield break;
        foreach (var sentence in agreement.ReadableSentences)
        {
            if (!sentence.IsOperative || !IsResponse(sentence))
                continue;
            if (Needed(sentence, aggressors) is var (words, party))
                yield return new VetoedResponse(sentence, words, party, aggressors[party]);
            else if (_phrases.TryFirst(_all, sentence.First, sentence.End, out var all) && aggressors.Keys.FirstOrDefault(aggressor => !aggressor.IsThird) is { } member)
                yield return new VetoedResponse(sentence, _tokens.Passage(all.First, all.End), member, aggressors[member]);
        }
    }

    private bool IsResponse(Sentence sentence) => _phrases.Any(_attacks, sentence.First, sentence.End) || _phrases.Any(_names, sentence.First, sentence.End)
        || _phrases.Any(_guarantors, sentence.First, sentence.End);

    // The parties named right behind "attack by" or "aggression of", with the first such place.
    private Dictionary<Party, Passage> Aggressors()
    {
        var aggressors = new Dictionary<Party, Passage>();
        foreach (var attack in _phrases.All(_attacks))
        {
            var by = attack.End;
            while (by < Math.Min(_tokens.Count, attack.End + Near) && _tokens.Text(by) is not ("by" or "from"))
                by++;
            if (by >= Math.Min(_tokens.Count, attack.End + Near))
                continue;
            // "by Norway on Iceland": the first is the attacker.
            if (agreement.PartyNames.Named(by + 1, by + 1 + Near) is [var party, ..])
                aggressors.TryAdd(party, _tokens.Passage(attack.First, by + 1));
        }
        foreach (var mention in agreement.PartyNames.Mentions)
        {
            if (mention.Parties is [var party] && Attacks(mention) is { } words)
                aggressors.TryAdd(party, words);
        }
        return aggressors;
    }

    // "if Norway invades Iceland", "Norway shall not attack Iceland": whoever is told not to is the one who might.
    private Passage? Attacks(PartyMention mention)
    {
        var end = Math.Min(mention.Sentence.End, mention.End + Near);
        if (!_phrases.TryFirst(_attacking, mention.End, end, out var verb))
            return null;
        for (var token = mention.End; token < verb.First; token++)
        {
            if (_tokens.IsMark(token, ',') || _tokens.Text(token) is "and" or "or" or "of" or "to" or "if" or "be")
                return null;
        }
        return _tokens.Passage(mention.First, verb.End);
    }

    private (Passage Words, Party Party)? Needed(Sentence sentence, Dictionary<Party, Passage> aggressors)
    {
        foreach (var lead in _phrases.Within(_leads, sentence.First, sentence.End))
        {
            var named = agreement.PartyNames.Named(lead.End, Math.Min(sentence.End, lead.End + Reach));
            if (named.FirstOrDefault(aggressors.ContainsKey) is { } aggressor)
                return (_tokens.Passage(lead.First, lead.End), aggressor);
        }
        return null;
    }
}
