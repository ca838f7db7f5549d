namespace DraftLint.RuleEngine;

/// <summary>Answers why and why not. Every session of this engine is one.</summary>
public interface IExplainedSession
{
    /// <summary>The firing that wrote a fact, or null for a fact that the host inserted; apply it to the match's facts for the whole chain.</summary>
    IExplainedMatch? SourceOf(object fact);

    /// <summary>The types of the facts that a rule binds, each once, in the order of its conditions.</summary>
    /// <exception cref="ArgumentException">There is no rule of that name.</exception>
    IReadOnlyList<Type> FactTypes(string ruleName);

    /// <summary>
    /// Why a rule does not hold for facts: what got furthest, and the first condition that failed there. The facts are bound in
    /// the order given by the conditions that take facts of their types; other conditions try all facts there are.
    /// </summary>
    /// <returns>One refusal for each case of the rule, as <c>Or</c> makes several; none when the rule holds.</returns>
    /// <exception cref="ArgumentException">There is no rule of that name.</exception>
    IReadOnlyList<RuleRefusal> WhyNot(string ruleName, params IReadOnlyList<object> facts);
}

/// <summary>The condition at which a rule gave up.</summary>
/// <param name="RuleName">The rule.</param>
/// <param name="Kind">The kind of condition.</param>
/// <param name="FactType">The type of the facts that were looked for, if any.</param>
/// <param name="Condition">The text of the condition that failed; nothing when there was no fact to ask it about.</param>
/// <param name="Message">The whole in a sentence.</param>
/// <param name="Facts">What was bound when it failed, the fact that failed last; of an absence, the fact that is there.</param>
public sealed record RuleRefusal(string RuleName, PremiseKind Kind, Type? FactType, string Condition, string Message, IReadOnlyList<object> Facts);
