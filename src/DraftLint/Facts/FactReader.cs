using DraftLint.Model;
using DraftLint.Positions;
using static DraftLint.Facts.FactFamily;

namespace DraftLint.Facts;

/// <summary>Everything that rules ask about of an agreement: one line for each kind of fact, in the order in which they are told.</summary>
internal static class FactReader
{
    public static Reading Read(Agreement agreement, IReadOnlyList<Position> positions, ElementDemand demand)
    {
        var from = new FactSources(agreement, positions, demand);
        List<FactFamily> families = [.. OfTheModel(agreement), .. OfStatements(from), .. OfNumbers(from), .. OfDuties(from), .. OfTerms(from), .. OfStructure(from), .. OfGuarantees(from)];
        for (var side = 0; side < positions.Count; side++)
            families.AddRange(OfSide(from, positions[side], side));
        return new Reading(agreement, families);
    }

    private static FactFamily[] OfTheModel(Agreement agreement) =>
    [
        Of<Agreement>(() => [agreement]),
        Of(() => agreement.Provisions),
        Of(() => agreement.Parties),
        Of(() => agreement.DefinedTerms),
        Of(() => agreement.CrossReferences),
    ];

    private static FactFamily[] OfStatements(FactSources from) =>
    [
        Of(() => from.Statements),
        Of(() => from.Statements.SelectMany(statement => statement.Conditions).Distinct()),
        Of(() => from.Timed.Deadlines),
        Of(() => from.Timed.Durations),
        Of(() => from.Timed.Amounts),
        Of(() => from.Alternatives),
    ];

    private static FactFamily[] OfNumbers(FactSources from) =>
    [
        Of(() => from.Dates.Dates),
        Of(() => from.Dates.Discrepancies()),
        Of(() => from.Agreement.ReadableSentences.SelectMany(new NumberDiscrepancyReader(from.Agreement.Draft).Read)),
        Of(() => new TableTotalReader(from.Agreement).Read()),
        Of(() => new TotalReader(from.Agreement, from.Timed).Read()),
    ];

    private static FactFamily[] OfDuties(FactSources from) =>
    [
        Of(() => from.Bodies),
        Of(() => from.Names.Places()),
        Of(() => ObligorSearch.Read(from.Agreement.Draft, from.Statements)),
        Of(() => new VagueTermReader(from.Agreement, from.Grammar, from.Actors, from.Timed, from.BySentence, from.Guaranteeing).Read()),
        Of(() => from.Duties.OpenDeadlines()),
        Of(() => new InterimReader(from.Grammar, from.Timed, from.Dates.Dates, from.Statements).Read()),
        Of(() => from.Duties.Conflicts()),
        Of(() => from.Duties.Mixed()),
        Of(() => from.Consequences.Unfound()),
        Of(() => from.Consequences.Relief()),
    ];

    private static FactFamily[] OfTerms(FactSources from) =>
    [
        Of(() => from.TermUses),
        Of(() => new DescriptionReader(from.Agreement).Read()),
        Of(() => new SynonymReader(from.Agreement).Read()),
        Of(() => from.Definitions.Repeated()),
        Of(() => from.Definitions.Obligations(from.BySentence)),
        Of(() => new CircularDefinitionReader(from.Agreement, from.TermUses).Read()),
        Of(() => new AcronymReader(from.Agreement).Unexplained()),
        Of(() => new PartyDoubtReader(from.Agreement).Read(from.Statements)),
    ];

    private static FactFamily[] OfStructure(FactSources from) =>
    [
        Of(() => NumberingReader.Read(from.Agreement)),
        Of(() => new AnnexReader(from.Agreement).Read()),
        Of(() => new UnclearReferenceReader(from.Agreement, from.Grammar).Read()),
        Of(() => new DamagedTextReader(from.Agreement).Read()),
        Of(() => EmptyProvision.Read(from.Agreement)),
        Of(() => OneOrNone(from.Status)),
        Of(() => OneOrNone(from.Status is { } status ? from.FinalClauses.Gap(status) : null)),
        Of(() => DuplicateHeading.Read(from.Agreement)),
        Of(() => new PlaceholderReader(from.Agreement).Read()),
        Of(() => HiddenCharacter.Read(from.Agreement.Draft)),
        Of(() => MixedScriptWord.Read(from.Agreement.Draft)),
        Of(() => new HiddenTextReader(from.Agreement, from.Statements).Read()),
    ];

    private static FactFamily[] OfGuarantees(FactSources from) =>
    [
        Of(() => from.GuaranteeTerms),
        Of(() => new HelpPromiseReader(from.Agreement, from.Grammar, from.BySentence).Read()),
        Of(() => from.GuaranteeWords.Specifications()),
        Of(() => from.Analogies),
        Of(() => from.Guarantees),
        Of(() => new AssuranceReader(from.Agreement, from.GuaranteeTerms, from.Guarantees).Read()),
        Of(() => new GuaranteeLossReader(from.Agreement, from.Grammar, from.BySentence, from.Elements, from.Guarantees).Read()),
        Of(() => new VetoedResponseReader(from.Agreement).Read()),
        Of(() => new ThirdPartyDutyReader(from.Agreement, from.Statements).Read()),
        Of(() => new CeasefireReader(from.Agreement, from.BySentence, from.Demand).Read()),
        Of(() => from.Measures),
        Of(() => new EnforcementClauseReader(from.Agreement, from.BySentence, from.Measures.ToLookup(measure => measure.Sentence), from.Elements, from.Demand).Read()),
    ];

    private static FactFamily[] OfSide(FactSources from, Position position, int side) =>
    [
        Of<Position>(() => [position]),
        Of(() => new ConcessionReader(from.Agreement, position, from.Sides[side], from.Concessions).Read()),
        Of(() => BurdenReader.Read(from.Agreement, position, from.Sides[side], from.Statements)),
    ];

    private static T[] OneOrNone<T>(T? fact)
        where T : class => fact == null ? [] : [fact];
}
