using DraftLint.Diagnostics;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>Tells how a finding came about as a way through the text: the facts that it rests on, each where it stands, and the finding at the end.</summary>
internal static class DerivationSteps
{
    // A reader follows a few steps; explain --why tells all of them.
    private const int MostSteps = 20;

    /// <summary>The steps: the facts, the places that belong to the finding, the finding; none where all stand in one place, because then there is no way to go.</summary>
    public static IReadOnlyList<(Passage Passage, string Words)> Of(Finding finding)
    {
        if (finding.Derivation is not { } derivation)
            return [];
        List<(Passage Passage, string Words)> steps =
        [
            .. Facts(derivation).Take(MostSteps).Select(fact => (fact.Passage!, $"{fact.Kind} \"{fact.Words}\"")),
            .. finding.Related.Take(MostSteps).Select(related => (related.Passage, related.Why)),
        ];
        if (steps.Select(step => step.Passage.Span).Distinct().Count() < 2)
            return [];
        var absent = derivation.Grounds.Where(ground => ground.Facts.Count == 0).Select(ground => ground.Sought).Where(sought => sought.StartsWith("no ", StringComparison.Ordinal));
        return [.. steps, (finding.Passage, string.Join("; ", [finding.Message, .. absent]))];
    }

    // What a fact was concluded from comes before it. A stack: conclusions may rest on conclusions.
    private static IEnumerable<StatedFact> Facts(Derivation derivation)
    {
        var open = new Stack<(StatedFact Fact, bool IsTold)>();
        Push(open, derivation);
        while (open.TryPop(out var next))
        {
            if (next.Fact.Source is { } source && !next.IsTold)
            {
                open.Push((next.Fact, true));
                Push(open, source);
            }
            else if (next.Fact.Passage is not null)
            {
                yield return next.Fact;
            }
        }
    }

    private static void Push(Stack<(StatedFact Fact, bool IsTold)> open, Derivation derivation)
    {
        foreach (var fact in derivation.Grounds.SelectMany(ground => ground.Facts).Reverse())
            open.Push((fact, false));
    }
}
