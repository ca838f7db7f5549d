using DraftLint.Model;
using DraftLint.Positions;

namespace DraftLint.Facts;

/// <summary>Reads from an agreement everything that rules ask about.</summary>
internal static class FactReader
{
    public static Reading Read(Agreement agreement, IReadOnlyList<Position> positions)
    {
        var facts = new List<object> { agreement };
        facts.AddRange(agreement.Provisions);
        facts.AddRange(agreement.Parties);
        facts.AddRange(agreement.DefinedTerms);
        facts.AddRange(agreement.CrossReferences);
        var statements = new StatementReader(agreement).Read();
        facts.AddRange(statements);
        facts.AddRange(ObligorSearch.Read(statements));
        facts.AddRange(new TermReader(agreement).Read());
        facts.AddRange(NumberingReader.Read(agreement));
        facts.AddRange(new PlaceholderReader(agreement).Read());
        facts.AddRange(HiddenCharacter.Read(agreement.Draft.Source));
        var guarantees = new GuaranteeReader(agreement);
        facts.AddRange(guarantees.Terms());
        facts.AddRange(guarantees.Specifications(statements));
        facts.AddRange(guarantees.Analogies());
        facts.AddRange(new EnforcementReader(agreement).Read());
        var territory = new TerritoryReader(agreement);
        facts.AddRange(territory.Acts());
        foreach (var position in positions)
        {
            facts.Add(position);
            facts.AddRange(territory.Mentions(position));
        }
        return new Reading(agreement, facts);
    }
}
