using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>
/// The words of an agreement in which those who agree are named: what stands before the first recital, the first numbered provision
/// and the first promise. A State that a recital speaks of is no party.
/// </summary>
internal sealed class PartyOpening(Agreement agreement)
{
    private const int MaxSentences = 60;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly HashSet<Sentence> _givesNames = [.. agreement.DefinedTerms.Where(term => term.IsName).Select(term => term.Sentence)];
    private readonly WordSet _recital = Lexicon.English.WordsOf("parties/begins a recital");
    private readonly WordList _formula = Lexicon.English["structure/operative formula"];
    private readonly WordList _promise = Lexicon.English["modality/shall"];

    /// <summary>The sentences of the opening, each with the token at which a recital in it begins (or its end).</summary>
    public IEnumerable<(Sentence Sentence, int End)> Sentences()
    {
        var read = 0;
        foreach (var sentence in Before())
        {
            if (++read > MaxSentences || (!sentence.IsTableCell && _phrases.Any(_promise, sentence.First, sentence.End)))
                yield break;
            var end = RecitalIn(sentence);
            if (end > sentence.First)
                yield return (sentence, end);
            if (!sentence.IsTableCell && _phrases.Any(_formula, sentence.First, sentence.End))
                yield break;
        }
    }

    private IEnumerable<Sentence> Before()
    {
        foreach (var provision in agreement.Provisions)
        {
            if (provision.Label is { Style: not LabelStyle.Bullet } && provision.Role != ProvisionRole.Preamble && !provision.Sentences.Any(NamesPartiesFirst))
                yield break;
            foreach (var sentence in provision.Sentences)
            {
                if (!sentence.IsForeign && !sentence.IsQuoted)
                    yield return sentence;
            }
        }
    }

    // "1. Harbour Inc. (the "Seller"), and" in a contract that numbers its parties.
    private bool NamesPartiesFirst(Sentence sentence) => sentence.Provision.Index < 6 && _givesNames.Contains(sentence);

    // "Norway and Iceland, recalling ..., have agreed": the recital begins behind a mark, or opens the sentence.
    private int RecitalIn(Sentence sentence)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (_recital.Contains(_tokens.Id(token)) && (token == sentence.First || _tokens.First(token - 1) is ',' or ';' or ':' or ')'))
                return token;
        }
        return sentence.End;
    }
}
