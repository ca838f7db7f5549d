using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Holds what a text says of its legal force against how it is written, and looks for its final clauses.</summary>
internal sealed class StatusReader(Agreement agreement, IReadOnlyList<Statement> statements)
{
    private const int FewestProvisions = 3;

    private static readonly string[] OfTreaties = ["entry into force", "duration or withdrawal", "amendment", "dispute settlement", "authentic languages", "depositary or signature"];
    private static readonly string[] OfContracts = ["governing law", "term or termination", "contract amendment", "signature"];

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;

    /// <summary>The status, or null where the text says nothing of its force.</summary>
    public AgreementStatus? Status()
    {
        if (new LegalForceReader(agreement).Read() is not { } said)
            return null;
        var operative = statements.Where(statement => statement is { IsOperative: true, IsSubordinate: false }).ToList();
        return new AgreementStatus(said.Force, said.Words)
        {
            Duties = [.. operative.Where(Orders)],
            BindingStatements = operative.Count(statement => statement.Modality is Modality.Shall or Modality.Undertakes),
            SofterStatements = operative.Count(statement => statement.Modality is Modality.Will or Modality.Should or Modality.Intends or Modality.Expected),
            HasTreatyVerbs = Speaks("treaty verb"),
            NamesParties = agreement.Parties.Count > 0 || Speaks("who agrees") || new Gazetteer(agreement.Draft).StatesAndOrganisations(0, _tokens.Count).Length > 0,
            HasConsent = Speaks("consent") || Speaks("entry into force") || Speaks("depositary or signature") || agreement.Provisions.Any(provision => provision.Role == ProvisionRole.Signature),
            IsWhole = IsWhole(),
        };
    }

    /// <summary>What is missing, or null where nothing is or final clauses cannot be expected.</summary>
    public FinalClauseGap? Gap(AgreementStatus status)
    {
        if (!status.IsWhole || status.BindingStatements == 0 || Speaks("clauses of another text apply"))
            return null;
        var expected = status.Force switch
        {
            LegalForce.Claimed => OfTreaties,
            LegalForce.Treaty or LegalForce.InterState when status.BindingStatements >= status.SofterStatements => OfTreaties,
            LegalForce.Contract => OfContracts,
            _ => [],
        };
        var missing = expected.Where(clause => !Holds(clause)).ToList();
        return missing.Count == 0 ? null : new FinalClauseGap(status, missing);
    }

    // "Each Party shall withdraw": no formula about the text itself, nothing that only describes.
    private bool Orders(Statement statement) => statement is { Modality: Modality.Shall, IsPassive: false, IsLegalEffect: false, Obligor: not null, Verb: not null }
        && _phrases.Any(Lexicon.English["final-clauses/orders"], _tokens.FirstOf(statement.Modal), _tokens.EndOf(statement.Modal));

    private bool Speaks(string list) => _phrases.All(Lexicon.English[$"final-clauses/{list}"]).Count > 0;

    // A recital speaks of other texts, and a title names what the whole is about.
    private bool Holds(string clause)
    {
        var list = Lexicon.English[$"final-clauses/{clause}"];
        foreach (var provision in agreement.Provisions)
        {
            if (provision.Role == ProvisionRole.Signature && clause is "depositary or signature" or "signature")
                return true;
            if (provision.Heading is { } heading && heading != agreement.Title && _phrases.Any(list, _tokens.FirstOf(heading), _tokens.EndOf(heading)))
                return true;
            if (provision.Role != ProvisionRole.Preamble && provision.Sentences.Any(sentence => _phrases.Any(list, sentence.First, sentence.End)))
                return true;
        }
        return false;
    }

    private bool IsWhole()
    {
        var numbered = agreement.Provisions.Where(provision => provision is { Role: ProvisionRole.Operative or ProvisionRole.FinalClause, Label.Numbers.Count: > 0 }).Take(FewestProvisions).ToList();
        return numbered.Count == FewestProvisions && numbered[0].Label!.Numbers[0] == 1 && !agreement.Sentences.Any(sentence => sentence.IsForeign || IsOmission(sentence));
    }

    // "[...]"
    private bool IsOmission(Sentence sentence)
    {
        for (var token = sentence.First; token + 1 < sentence.End; token++)
        {
            if (_tokens.First(token) is '[' or '(' && _tokens.First(token + 1) is '.' or '\u2026')
                return true;
        }
        return false;
    }
}
