using DraftLint.Model;
using DraftLint.Positions;

namespace DraftLint.Facts;

/// <summary>Reads from an agreement everything that rules ask about.</summary>
internal static class FactReader
{
    public static Reading Read(Agreement agreement, IReadOnlyList<Position> positions, ElementDemand demand)
    {
        var facts = new List<object> { agreement };
        facts.AddRange(agreement.Provisions);
        facts.AddRange(agreement.Parties);
        facts.AddRange(agreement.DefinedTerms);
        facts.AddRange(agreement.CrossReferences);
        var grammar = new Grammar(agreement.Draft);
        var actors = new Actors(agreement);
        var timed = new TimedFacts(agreement, grammar, actors);
        var sides = positions.Select(position => new PositionNames(agreement, position)).ToList();
        var alternatives = new AlternativeReader(agreement, actors, sides).Read();
        var statements = new StatementReader(agreement, grammar, actors, timed, alternatives).Read();
        var bySentence = statements.ToLookup(statement => statement.Sentence);
        facts.AddRange(statements);
        facts.AddRange(statements.SelectMany(statement => statement.Conditions).Distinct());
        facts.AddRange(timed.Deadlines);
        facts.AddRange(timed.Durations);
        facts.AddRange(timed.Amounts);
        facts.AddRange(alternatives);
        var dates = new DateMentionReader(agreement);
        facts.AddRange(dates.Dates);
        facts.AddRange(dates.Discrepancies());
        facts.AddRange(agreement.ReadableSentences.SelectMany(new NumberDiscrepancyReader(agreement.Draft).Read));
        facts.AddRange(new TableTotalReader(agreement).Read());
        facts.AddRange(new TotalReader(agreement, timed).Read());
        var names = new NameReader(agreement);
        var bodies = names.Bodies();
        new BodyCharterReader(agreement).Read(bodies, bySentence);
        facts.AddRange(bodies);
        facts.AddRange(names.Places());
        facts.AddRange(ObligorSearch.Read(agreement.Draft, statements));
        facts.AddRange(new VagueTermReader(agreement, grammar, timed, bySentence).Read());
        var duties = new DutyReader(grammar, timed, statements);
        facts.AddRange(duties.OpenDeadlines());
        facts.AddRange(new InterimReader(grammar, timed, dates.Dates, statements).Read());
        facts.AddRange(duties.Conflicts());
        facts.AddRange(duties.Mixed());
        var consequences = new ConsequenceReader(agreement, bySentence);
        facts.AddRange(consequences.Unfound());
        facts.AddRange(consequences.Relief());
        var uses = new TermReader(agreement).Read();
        new TermDriftReader(agreement, grammar).Mark(uses);
        facts.AddRange(uses);
        facts.AddRange(new DescriptionReader(agreement).Read());
        facts.AddRange(new SynonymReader(agreement).Read());
        var definitions = new DefinitionFaults(agreement);
        facts.AddRange(definitions.Repeated());
        facts.AddRange(definitions.Obligations(bySentence));
        facts.AddRange(new CircularDefinitionReader(agreement, uses).Read());
        facts.AddRange(new AcronymReader(agreement).Unexplained());
        facts.AddRange(new PartyDoubtReader(agreement).Read(statements));
        facts.AddRange(NumberingReader.Read(agreement));
        facts.AddRange(new AnnexReader(agreement).Read());
        facts.AddRange(new UnclearReferenceReader(agreement, grammar).Read());
        facts.AddRange(new DamagedTextReader(agreement).Read());
        facts.AddRange(EmptyProvision.Read(agreement));
        AddStatus(agreement, statements, facts);
        facts.AddRange(DuplicateHeading.Read(agreement));
        facts.AddRange(new PlaceholderReader(agreement).Read());
        facts.AddRange(HiddenCharacter.Read(agreement.Draft));
        facts.AddRange(MixedScriptWord.Read(agreement.Draft));
        facts.AddRange(new HiddenTextReader(agreement, statements).Read());
        facts.AddRange(GuaranteeFacts.Read(agreement, grammar, statements, bySentence, demand));
        var clauses = new ConcessionClauses(agreement, bySentence, alternatives);
        foreach (var side in sides)
        {
            facts.Add(side.Position);
            facts.AddRange(new ConcessionReader(agreement, side.Position, side, clauses).Read());
            facts.AddRange(BurdenReader.Read(agreement, side.Position, side, statements));
        }
        return new Reading(agreement, facts);
    }

    private static void AddStatus(Agreement agreement, IReadOnlyList<Statement> statements, List<object> facts)
    {
        var reader = new StatusReader(agreement, statements);
        if (reader.Status() is not { } status)
            return;
        facts.Add(status);
        if (reader.Gap(status) is { } gap)
            facts.Add(gap);
    }
}
