using DraftLint.Diagnostics;
using DraftLint.RuleEngine;
using DraftLint.Text;
using NRules;

namespace DraftLint.Rules.Explaining;

/// <summary>Asks the engine of this repository what happened, and tells it in the words of the library.</summary>
internal static class SessionExplanation
{
    /// <summary>How a fact was concluded, back to what was read from the draft; null for what was read itself.</summary>
    public static Derivation? Why(ISession session, object fact) => new Derivations((IExplainedSession)session).Of(fact);

    /// <summary>Why a rule does not hold for the facts on a line.</summary>
    public static Silence? WhyNot(ISession session, string rule, int line)
    {
        var explained = (IExplainedSession)session;
        var types = explained.FactTypes(rule);
        var facts = types.SelectMany(type => session.Query<object>().AsEnumerable().Where(type.IsInstanceOfType).Select(fact => (type, fact, lines: Lines.Of(fact))))
            .Where(found => found.lines != null)
            .ToList();
        var onLine = facts.FindAll(found => found.lines!.Distance(line) == 0);
        // What the rule binds first is what it is about; the rest is what it compares that with.
        var refusals = onLine.FindAll(found => found.type == onLine[0].type).SelectMany(found => Refusals(explained, rule, found.fact));
        return new Silence([.. types.Select(FactWords.Kind)], [.. refusals], onLine.Count > 0 ? null : facts.Select(found => found.lines!).MinBy(lines => lines.Distance(line))?.First);
    }

    /// <summary>Has a session tell what its rules cost, in ticks of the stopwatch.</summary>
    public static void Measure(ISession session, Action<string, long> spent) => ((ITimedSession)session).Spent = spent;

    /// <summary>The finding that a rule has failed; null where it is not known which.</summary>
    public static Finding? Failure(RuleExecutionException exception, Reading reading)
    {
        if (exception is not IRuleFailure failure)
            return null;
        var source = reading.Agreement.Draft.Source;
        var passage = failure.Facts.Select(FactWords.PassageOf).FirstOrDefault(place => place is not null) ?? new Passage(source, source.GetLineSpan(1));
        return LinterRules.RuleFailed.At(passage, failure.RuleName).Because($"{exception.InnerException!.GetType().Name} in {failure.Expression}");
    }

    private static IEnumerable<Refusal> Refusals(IExplainedSession session, string rule, object candidate) => session.WhyNot(rule, candidate)
        .Select(refusal => new Refusal(FactWords.Of(candidate), [.. refusal.Facts.Where(fact => fact != candidate).Select(fact => FactWords.Of(fact))], Reason(refusal)));

    private static string Reason(RuleRefusal refusal)
    {
        var such = refusal.FactType is null ? "" : FactWords.Kind(refusal.FactType) + (refusal.Condition.Length == 0 ? "" : " with " + refusal.Condition);
        return refusal.Kind switch
        {
            PremiseKind.Fact when refusal.Condition.Length > 0 => $"fails {refusal.Condition}",
            PremiseKind.Fact or PremiseKind.Presence => $"there is no {such}",
            PremiseKind.Absence => $"there is a {such}",
            PremiseKind.Query => $"nothing comes of {such}",
            _ => $"fails {refusal.Condition}",
        };
    }

    /// <summary>The lines that a fact stands on.</summary>
    private sealed record Lines(int First, int Last)
    {
        public static Lines? Of(object fact) => FactWords.PassageOf(fact) is { } passage ? new Lines(passage.Position.Line, passage.EndPosition.Line) : null;

        public int Distance(int line) => line < First ? First - line : Math.Max(0, line - Last);
    }
}
