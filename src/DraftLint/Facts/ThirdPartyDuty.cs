using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>A duty that is put on a State or an organisation which is not among those who agree.</summary>
public sealed class ThirdPartyDuty : IPlaced
{
    internal ThirdPartyDuty(Statement statement, Party third)
    {
        Statement = statement;
        Third = third;
    }

    /// <summary>The duty.</summary>
    public Statement Statement { get; }

    /// <summary>Who is to bear it.</summary>
    public Party Third { get; }

    Passage IPlaced.Passage => Statement.Passage;

    public override string ToString() => Statement.Passage.Text;
}

/// <summary>Finds duties of States and organisations that do not agree, and looks for their consent first.</summary>
internal sealed class ThirdPartyDutyReader(Agreement agreement, IReadOnlyList<Statement> statements)
{
    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _invitations = Lexicon.English["guarantees/invitation"];
    private readonly WordList _rights = Lexicon.English["guarantees/right of a third"];
    private readonly WordList _burdens = Lexicon.English["guarantees/received as a burden"];
    private readonly WordList _demands = Lexicon.English["guarantees/demand"];
    private readonly ProvisionPhrases _acceptances = new(agreement.Draft, Lexicon.English["guarantees/acceptance"]);

    public IEnumerable<ThirdPartyDuty> Read()
    {
        // Who agrees must be known before anybody can be said not to.
        if (agreement.Parties.Count(party => !party.IsThird) < 2)
            yield break;
        foreach (var statement in statements)
        {
            if (statement is { IsDuty: true, IsLegalEffect: false, Obligor: { } obligor, Obligors: [{ IsThird: true } third] } && IsWholeName(obligor) && !IsAsked(statement) && !IsRight(statement))
                yield return new ThirdPartyDuty(statement, third);
        }
    }

    // "Norway", "the Russian Federation"; an officer or organ of an organisation acts under the rules of its own.
    private bool IsWholeName(Passage obligor)
    {
        var (first, end) = (_tokens.FirstOf(obligor), _tokens.EndOf(obligor));
        var mentions = agreement.PartyNames.Mentions;
        var at = Sorted.IndexFrom(mentions, first, mention => mention.First);
        return at < mentions.Count && mentions[at].First <= first + 1 && mentions[at].End == end;
    }

    // "The Bank shall receive a fee"; who receives refugees bears a burden.
    private bool IsRight(Statement statement) => !statement.IsNegative
        && _phrases.Any(_rights, _tokens.EndOf(statement.Modal), Math.Min(statement.Sentence.End, _tokens.EndOf(statement.Passage) + 2))
        && !(statement.DirectObject is { } received && _phrases.Any(_burdens, _tokens.FirstOf(received), _tokens.EndOf(received)));

    private bool IsAsked(Statement statement) => _phrases.Begins(_demands, _tokens.FirstOf(statement.Modal))
        || _acceptances.First(statement.Provision) != null
        || _phrases.Any(_invitations, _tokens.FirstOf(statement.Modal), Math.Min(statement.Sentence.End, _tokens.EndOf(statement.Passage) + 1));
}
