using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>A breach has consequences, and nobody is named who finds the breach.</summary>
public sealed class UnfoundBreach : IPlaced
{
    internal UnfoundBreach(Statement consequence, Passage condition)
    {
        Consequence = consequence;
        Condition = condition;
    }

    /// <summary>What follows.</summary>
    public Statement Consequence { get; }

    /// <summary>The words that speak of the breach.</summary>
    public Passage Condition { get; }

    Passage IPlaced.Passage => Condition;

    public override string ToString() => Condition.Text;
}

/// <summary>Looks for what guards the consequences of a breach: who finds it, and how relief from sanctions ends.</summary>
internal sealed class ConsequenceReader(Agreement agreement, ILookup<Sentence, Statement> statements)
{
    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly Dictionary<Provision, bool> _finds = [];
    private readonly ProvisionPhrases _finders = new(agreement.Draft, Lexicon.English["guarantees/fact-finder"]);
    private readonly WordList _finding = Lexicon.English["conditions/finds the fact"];
    private readonly WordList _courts = Lexicon.English["enforcement/forum"];
    private readonly WordList _relief = Lexicon.English["enforcement/sanctions relief"];
    private readonly WordList _snapBack = Lexicon.English["enforcement/snap-back"];

    /// <summary>Consequences of a breach where neither the provision nor a forum for disputes says who finds it.</summary>
    public IEnumerable<UnfoundBreach> Unfound()
    {
        if (Find(_courts) != null)
            yield break;
        foreach (var statement in statements.SelectMany(inSentence => inSentence))
        {
            if (statement is not { IsOperative: true, IsSubordinate: false } || statement.Conditions.FirstOrDefault(condition => condition.IsBreach) is not { } breach || NamesFinder(breach) || Finds(statement.Provision))
                continue;
            yield return new UnfoundBreach(statement, breach.Passage);
        }
    }

    public IEnumerable<SanctionsRelief> Relief()
    {
        var snapBack = Find(_snapBack);
        foreach (var sentence in agreement.ReadableSentences)
        {
            if (!_phrases.TryFirst(_relief, sentence.First, sentence.End, out var hit))
                continue;
            var statement = statements[sentence].FirstOrDefault();
            if (statement is { IsNegative: true })
                continue;
            yield return new SanctionsRelief(sentence, _tokens.Passage(hit.First, hit.End))
            {
                Condition = statement is { Conditions: [var condition, ..] } ? condition.Passage : null,
                SnapBack = snapBack,
                IsOperative = sentence.IsOperative && (statement?.IsOperative ?? true),
            };
        }
    }

    // "if the Seller determines that the Buyer is in breach"
    private bool NamesFinder(Condition breach) => _phrases.Any(_finding, breach.First, breach.End);

    // The article, or the provision where it stands in none, as a whole.
    private bool Finds(Provision provision)
    {
        var whole = provision.Ancestors.FirstOrDefault(ancestor => ancestor.Kind == ProvisionKind.Article) ?? provision;
        if (!_finds.TryGetValue(whole, out var finds))
        {
            finds = whole.Tree.Any(near => _finders.First(near) != null);
            _finds.Add(whole, finds);
        }
        return finds;
    }

    private Passage? Find(WordList list)
    {
        foreach (var sentence in agreement.ReadableSentences)
        {
            if (sentence.IsOperative && _phrases.TryFirst(list, sentence.First, sentence.End, out var hit))
                return _tokens.Passage(hit.First, hit.End);
        }
        return null;
    }
}
