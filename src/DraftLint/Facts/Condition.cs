using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>What a condition does to a duty.</summary>
public enum ConditionKind
{
    /// <summary>The duty begins with it: "if", "in the event of", "upon", "provided that".</summary>
    Trigger,

    /// <summary>The duty does not reach it: "unless", "except", "notwithstanding", "subject to".</summary>
    Exception,
}

/// <summary>What a statement depends on, or does not reach.</summary>
public sealed class Condition : IPlaced
{
    internal Condition(Sentence sentence, Passage passage, ConditionKind kind)
    {
        Sentence = sentence;
        Passage = passage;
        Kind = kind;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words, from the conjunction on: "if a Party withdraws".</summary>
    public Passage Passage { get; }

    /// <summary>What it does.</summary>
    public ConditionKind Kind { get; }

    /// <summary>True when it speaks of a breach of the agreement.</summary>
    public bool IsBreach { get; init; }

    internal int First { get; init; }

    internal int End { get; init; }

    public override string ToString() => $"{Kind}: {Passage}";
}
