using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>How much or how many: a number with what it counts.</summary>
public sealed class Amount : IPlaced
{
    internal Amount(Sentence sentence, Passage passage, decimal value)
    {
        Sentence = sentence;
        Passage = passage;
        Value = value;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words: "100 billion US dollars", "600,000 personnel".</summary>
    public Passage Passage { get; }

    /// <summary>The number, multiplied out: 3.5 million is 3,500,000.</summary>
    public decimal Value { get; }

    /// <summary>The noun that is counted ("personnel") or the unit of time ("day"); null for money and percentages.</summary>
    public string? Unit { get; init; }

    /// <summary>The currency by its ISO 4217 code; null when it is not money.</summary>
    public string? Currency { get; init; }

    /// <summary>True for "5 %" and "five per cent".</summary>
    public bool IsPercentage { get; init; }

    /// <summary>The figure in brackets behind the words when it differs: 45 in "thirty (45) days"; else null.</summary>
    public decimal? DifferentFigure { get; init; }

    internal int First { get; init; }

    internal int End { get; init; }

    public override string ToString() => Passage.Text;
}
