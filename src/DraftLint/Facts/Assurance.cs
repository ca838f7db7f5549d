using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>An assurance, a commitment or support by name, where the text or its title deals with the protection of a State.</summary>
public sealed class Assurance : IPlaced
{
    internal Assurance(Passage passage, string key, Provision? provision, Sentence? sentence)
    {
        Passage = passage;
        Key = key;
        Provision = provision;
        Sentence = sentence;
    }

    /// <summary>The words.</summary>
    public Passage Passage { get; }

    /// <summary>The noun in the form that definitions are matched by.</summary>
    public string Key { get; }

    /// <summary>The provision whose heading or text has it; null for the title.</summary>
    public Provision? Provision { get; }

    /// <summary>The sentence, or null for a title or a heading.</summary>
    public Sentence? Sentence { get; }

    /// <summary>The guarantee that the same text names elsewhere, or null.</summary>
    public Passage? Guarantee { get; init; }

    public override string ToString() => Passage.Text;
}

/// <summary>Finds the assurances of a text: in the title, in headings, and in operative sentences where the text speaks of guarantees too.</summary>
internal sealed class AssuranceReader(Agreement agreement, IReadOnlyList<GuaranteeTerm> terms, IReadOnlyList<Guarantee> guarantees)
{
    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _assurances = Lexicon.English["guarantees/assurance noun"];

    /// <summary>At most one for each name: the first in text order. None where no security is promised, or where a guarantee is complete.</summary>
    public IEnumerable<Assurance> Read()
    {
        var promised = guarantees.Where(guarantee => guarantee.Kind != GuaranteeKind.Support).ToList();
        if (promised.Count == 0 || promised.Exists(guarantee => guarantee.IsPositive && guarantee.Gaps.Count == 0))
            return [];
        var guarantee = terms.FirstOrDefault(term => term is { IsOperative: true, IsHelp: false })?.Passage;
        return Titles().Concat(guarantee == null ? [] : Sentences(guarantee)).DistinctBy(assurance => assurance.Key, StringComparer.Ordinal);
    }

    private IEnumerable<Assurance> Titles()
    {
        if (agreement.Title is { } title && In(title) is { } inTitle)
            yield return new Assurance(_tokens.Passage(inTitle.First, inTitle.End), Key(inTitle), null, null);
        foreach (var provision in agreement.Provisions)
        {
            if (provision.Heading is { } heading && heading != agreement.Title && provision.Role is ProvisionRole.Operative && In(heading) is { } hit)
                yield return new Assurance(_tokens.Passage(hit.First, hit.End), Key(hit), provision, null);
        }
    }

    private IEnumerable<Assurance> Sentences(Passage guarantee)
    {
        foreach (var sentence in agreement.ReadableSentences)
        {
            if (sentence.IsOperative && _phrases.TryFirst(_assurances, sentence.First, sentence.End, out var hit))
                yield return new Assurance(_tokens.Passage(hit.First, hit.End), Key(hit), sentence.Provision, sentence) { Guarantee = guarantee };
        }
    }

    private Hit? In(Passage words) => _phrases.TryFirst(_assurances, _tokens.FirstOf(words), _tokens.EndOf(words), out var hit) ? hit : null;

    private string Key(Hit hit) => TermKeys.Of(_tokens, hit.First, hit.End);
}
