using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>Says of a definition what meaning it gives and for which part of the text.</summary>
internal sealed class DefinitionMeanings(Agreement agreement)
{
    private const int MostTokensOfAName = 120;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _means = Lexicon.English["definitions/means"];
    private readonly WordList _points = Lexicon.English["definitions/points to a meaning"];
    private readonly WordList _adds = Lexicon.English["definitions/adds to a meaning"];
    private readonly WordList _forPart = Lexicon.English["definitions/for a part only"];
    private readonly WordList _forAll = Lexicon.English["definitions/for the whole text"];

    // "In this Part:" governs the definitions that follow, until another lead or another heading.
    private Sentence? _lead;

    /// <summary>The meaning of a term, as its first token and the token behind it; empty where none is given.</summary>
    public (int First, int End, Hit? Verb) Of(Sentence sentence, bool isName, int first, int end)
    {
        if (isName)
            return (Math.Max(sentence.First, first - MostTokensOfAName), NameEnd(sentence, first), null);
        if (!_phrases.TryFirst(_means, end, sentence.End, out var verb))
            return (end, EndOf(sentence), null);
        return (verb.End, EndOf(sentence), verb);
    }

    /// <summary>Takes note of a sentence that says which part its definitions are for. Sentences come in the order of reading.</summary>
    public void Pass(Sentence sentence)
    {
        if (_phrases.Any(_forPart, sentence.First, sentence.End))
            _lead = sentence;
        else if (_phrases.Any(_forAll, sentence.First, sentence.End))
            _lead = null;
    }

    /// <summary>The part of the text that a definition holds for.</summary>
    public Provision ScopeOf(Sentence sentence)
    {
        if (_lead is { } lead && Governs(lead, sentence))
            return lead.Provision;
        for (var provision = sentence.Provision; provision != null; provision = provision.Parent)
        {
            if (provision.Kind is ProvisionKind.Annex or ProvisionKind.Part)
                return provision;
        }
        return agreement.Root;
    }

    /// <summary>True when the verb of a definition only says where the meaning stands.</summary>
    public bool Points(Hit verb) => _phrases.Begins(_points, verb.First);

    /// <summary>True when the verb of a definition adds to a meaning.</summary>
    public bool Adds(Hit verb) => _phrases.Begins(_adds, verb.First);

    // What stands in the provision of a lead or below it; of a lead that ends in a colon or a dash also what stands beside it.
    private bool Governs(Sentence lead, Sentence sentence)
    {
        if (sentence.Provision == lead.Provision || sentence.Provision.Ancestors.Contains(lead.Provision))
            return true;
        return _tokens.First(lead.End - 1) is ':' or '\u2014' or '\u2013' && sentence.Provision.Parent == lead.Provision.Parent;
    }

    // The points below a definition belong to it.
    private static int EndOf(Sentence sentence)
    {
        if (!sentence.IsCompleted || sentence.Provision.Children is not { Count: > 0 } points)
            return sentence.End;
        var last = points[^1].Sentences;
        return last.Count > 0 ? Math.Max(sentence.End, last[^1].End) : sentence.End;
    }

    private int NameEnd(Sentence sentence, int first)
    {
        for (var token = first - 1; token > sentence.First && first - token < MostTokensOfAName; token--)
        {
            if (_tokens.First(token) is '(' or '[')
                return token;
        }
        return first;
    }
}
