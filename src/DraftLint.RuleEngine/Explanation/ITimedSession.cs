namespace DraftLint.RuleEngine;

/// <summary>A session that tells what its rules cost. Every session of this engine is one.</summary>
public interface ITimedSession
{
    /// <summary>Is told the name of a rule and the ticks of a search for its matches, firings included; null: nothing is measured. What rules share is counted to the first that needs it.</summary>
    Action<string, long>? Spent { get; set; }
}
