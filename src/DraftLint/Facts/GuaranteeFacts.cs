using DraftLint.Model;

namespace DraftLint.Facts;

/// <summary>Reads guarantees, ceasefires and enforcement clauses with their elements: one index of elements serves them all.</summary>
internal static class GuaranteeFacts
{
    public static IEnumerable<object> Read(Agreement agreement, Grammar grammar, IReadOnlyList<Statement> statements, ILookup<Sentence, Statement> bySentence, ElementDemand demand)
    {
        var reader = new GuaranteeReader(agreement, statements);
        List<GuaranteeTerm> terms = [.. reader.Terms()];
        List<GuaranteeAnalogy> analogies = [.. reader.Analogies()];
        List<EnforcementMeasure> measures = [.. new EnforcementReader(agreement).Read()];
        var elements = GuaranteeElementReader.Read(agreement, grammar, bySentence);
        var promises = new GuaranteePromiseReader(agreement, grammar, bySentence, terms).Read();
        List<Guarantee> guarantees = [.. new GuaranteeAssembly(agreement, bySentence, elements, analogies, demand).Read(promises)];
        return
        [
            .. terms,
            .. new HelpPromiseReader(agreement, grammar, bySentence).Read(),
            .. reader.Specifications(),
            .. analogies,
            .. guarantees,
            .. new AssuranceReader(agreement, terms, guarantees).Read(),
            .. new GuaranteeLossReader(agreement, bySentence, elements, guarantees).Read(),
            .. new VetoedResponseReader(agreement).Read(),
            .. new ThirdPartyDutyReader(agreement, statements).Read(),
            .. new CeasefireReader(agreement, bySentence, demand).Read(),
            .. measures,
            .. new EnforcementClauseReader(agreement, bySentence, measures.ToLookup(measure => measure.Sentence), elements, demand).Read(),
        ];
    }
}
