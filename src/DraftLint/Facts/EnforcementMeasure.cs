using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>What is threatened or promised against a breach or an attack: "appropriate measures", "a decisive response".</summary>
public sealed class EnforcementMeasure : IPlaced
{
    internal EnforcementMeasure(Sentence sentence, Passage passage)
    {
        Sentence = sentence;
        Passage = passage;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words.</summary>
    public Passage Passage { get; }

    /// <summary>The words that make it definite - a list, a named measure, an annex, a procedure - or null.</summary>
    public Passage? Clarifier { get; init; }

    /// <summary>True when the sentence or its neighbours speak of a breach, an attack, sanctions or verification.</summary>
    public bool IsInEnforcementContext { get; init; }

    /// <summary>True when somebody promises or threatens it: it stands in no condition, and not in a sentence that only recalls or declares.</summary>
    public bool IsPromised { get; init; }

    /// <summary>True when it stands where an agreement binds.</summary>
    public bool IsOperative { get; init; }

    public override string ToString() => Passage.Text;
}
