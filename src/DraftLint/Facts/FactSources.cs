using DraftLint.Model;
using DraftLint.Positions;

namespace DraftLint.Facts;

/// <summary>What facts are read from, and what several kinds of them share; each part is made when it is first asked for.</summary>
internal sealed class FactSources(Agreement agreement, IReadOnlyList<Position> positions, ElementDemand demand)
{
    public Agreement Agreement => agreement;

    public ElementDemand Demand => demand;

    public Grammar Grammar => field ??= new Grammar(agreement.Draft);

    public TimedFacts Timed => field ??= new TimedFacts(agreement, Grammar, Actors);

    public IReadOnlyList<PositionNames> Sides => field ??= [.. positions.Select(position => new PositionNames(agreement, position))];

    public IReadOnlyList<Alternative> Alternatives => field ??= new AlternativeReader(agreement, Actors, Sides).Read();

    public IReadOnlyList<Statement> Statements => field ??= new StatementReader(agreement, Grammar, Actors, Timed, Alternatives).Read();

    public ILookup<Sentence, Statement> BySentence => field ??= Statements.ToLookup(statement => statement.Sentence);

    public DateMentionReader Dates => field ??= new DateMentionReader(agreement);

    public NameReader Names => field ??= new NameReader(agreement);

    public IReadOnlyList<Body> Bodies => field ??= ReadBodies();

    public DutyReader Duties => field ??= new DutyReader(Grammar, Timed, Statements);

    public ConsequenceReader Consequences => field ??= new ConsequenceReader(agreement, BySentence);

    public IReadOnlyList<TermUse> TermUses => field ??= ReadTermUses();

    public DefinitionFaults Definitions => field ??= new DefinitionFaults(agreement);

    public StatusReader FinalClauses => field ??= new StatusReader(agreement, Statements);

    public AgreementStatus? Status => field ??= FinalClauses.Status();

    public GuaranteeReader GuaranteeWords => field ??= new GuaranteeReader(agreement, Statements);

    public IReadOnlyList<GuaranteeTerm> GuaranteeTerms => field ??= [.. GuaranteeWords.Terms()];

    public IReadOnlyList<GuaranteeAnalogy> Analogies => field ??= [.. GuaranteeWords.Analogies()];

    public ElementIndex Elements => field ??= GuaranteeElementReader.Read(agreement, Grammar, BySentence);

    public IReadOnlyList<Guarantee> Guarantees => field ??= ReadGuarantees();

    /// <summary>The sentences in which security is promised, by whatever words.</summary>
    public IReadOnlySet<Sentence> Guaranteeing => field ??= new HashSet<Sentence>([.. GuaranteeTerms.Where(term => term.IsOperative).Select(term => term.Sentence), .. Guarantees.Select(guarantee => guarantee.Sentence)]);

    public IReadOnlyList<EnforcementMeasure> Measures => field ??= [.. new EnforcementReader(agreement, Grammar, BySentence).Read()];

    public ConcessionClauses Concessions => field ??= new ConcessionClauses(agreement, BySentence, Alternatives);

    public Actors Actors => field ??= new Actors(agreement);

    private IReadOnlyList<Body> ReadBodies()
    {
        var bodies = Names.Bodies();
        new BodyCharterReader(agreement).Read(bodies, BySentence);
        return bodies;
    }

    private IReadOnlyList<TermUse> ReadTermUses()
    {
        var uses = new TermReader(agreement).Read();
        new TermDriftReader(agreement, Grammar).Mark(uses);
        return uses;
    }

    private IReadOnlyList<Guarantee> ReadGuarantees()
    {
        var promises = new GuaranteePromiseReader(agreement, Grammar, BySentence, GuaranteeTerms).Read();
        return [.. new GuaranteeAssembly(agreement, BySentence, Elements, Analogies, demand).Read(promises)];
    }
}
