using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>A guarantee that ends or lapses when something happens.</summary>
public sealed class GuaranteeLoss : IPlaced
{
    internal GuaranteeLoss(Sentence sentence, Passage passage, string[] missing)
    {
        Sentence = sentence;
        Passage = passage;
        Missing = missing;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words by which it is lost: "considered void".</summary>
    public Passage Passage { get; }

    /// <summary>What would make it a procedure and is not there.</summary>
    public string[] Missing { get; }

    /// <summary>True when nobody is named who finds the ground: the guarantor may judge in its own cause.</summary>
    public bool IsSelfJudging { get; init; }

    public override string ToString() => Passage.Text;
}

/// <summary>Finds guarantees that are lost on a condition, and looks for who finds it, for time to cure it, and for a measure of the loss.</summary>
internal sealed class GuaranteeLossReader(Agreement agreement, Grammar grammar, ILookup<Sentence, Statement> statements, ElementIndex elements, IReadOnlyList<Guarantee> guarantees)
{
    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly HashSet<Provision> _guaranteed = [.. guarantees.Where(guarantee => guarantee.IsPositive).Select(guarantee => guarantee.Provision.Whole)];
    private readonly WordList _losses = Lexicon.English["guarantees/loss of the guarantee"];
    private readonly WordList _takings = Lexicon.English["guarantees/taken away"];
    private readonly WordList _names = Lexicon.English["guarantees/name of a guarantee"];
    private readonly WordList _leads = Lexicon.English["guarantees/trigger lead"];
    private readonly ProvisionPhrases _finders = new(agreement.Draft, Lexicon.English["guarantees/fact-finder"]);
    private readonly ProvisionPhrases _cures = new(agreement.Draft, Lexicon.English["guarantees/cure"]);
    private readonly ProvisionPhrases _measured = new(agreement.Draft, Lexicon.English["guarantees/measured loss"]);

    public IEnumerable<GuaranteeLoss> Read()
    {
        foreach (var sentence in agreement.ReadableSentences)
        {
            if (!sentence.IsOperative || Loss(sentence) is not { } loss || IsDenied(sentence, loss) || !IsConditional(sentence))
                continue;
            var isSelfJudging = Find(sentence, _finders) == null && elements.Near(sentence.Provision.Whole, GuaranteeElements.Determination) == null;
            string[] missing =
            [
                .. isSelfJudging ? ["who finds the ground"] : Array.Empty<string>(),
                .. Find(sentence, _cures) == null ? ["time to cure it"] : Array.Empty<string>(),
                .. Find(sentence, _measured) == null ? ["a loss in proportion"] : Array.Empty<string>(),
            ];
            yield return new GuaranteeLoss(sentence, _tokens.Passage(loss.First, loss.End), missing) { IsSelfJudging = isSelfJudging };
        }
    }

    // "shall not be considered void".
    private bool IsDenied(Sentence sentence, Hit loss)
    {
        var before = loss.First - 1;
        if (before > sentence.First && _tokens.Text(before) is "be")
            before--;
        return before >= sentence.First && grammar.IsNegation(before);
    }

    // In an article that guarantees, whatever lapses is the guarantee; but other things are taken away there too.
    private Hit? Loss(Sentence sentence)
    {
        if (_phrases.TryFirst(_losses, sentence.First, sentence.End, out var lapse)
            && (_phrases.Any(_names, sentence.First, lapse.End) || _guaranteed.Contains(sentence.Provision.Whole)))
            return lapse;
        return _phrases.TryFirst(_takings, sentence.First, sentence.End, out var taking) && statements[sentence].Any(statement => IsGuaranteeTaken(statement, taking)) ? taking : null;
    }

    // "the security guarantee shall be revoked", not "all benefits shall be revoked" behind a guarantee.
    private bool IsGuaranteeTaken(Statement statement, Hit taking) => statement.Subject is { } subject
        && _tokens.FirstOf(statement.Passage) <= taking.First && taking.First < _tokens.EndOf(statement.Passage)
        && _phrases.Any(_names, _tokens.FirstOf(subject), _tokens.EndOf(subject));

    private bool IsConditional(Sentence sentence) => _phrases.Any(_leads, sentence.First, sentence.End)
        || statements[sentence].Any(statement => statement.Conditions.Count > 0);

    // The provision itself and its neighbours in the article.
    private static Passage? Find(Sentence sentence, ProvisionPhrases phrases) => phrases.First(sentence.Provision)
        ?? (sentence.Provision.Parent is { Parent: not null } parent ? parent.Children.Select(phrases.First).FirstOrDefault(found => found != null) : null);
}
