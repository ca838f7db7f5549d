using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>How a side comes to lose what it had.</summary>
public enum ConcessionManner
{
    /// <summary>It does it itself, or it is done to what is its own: "Norway cedes", "the forces of Norway shall be reduced".</summary>
    Done,

    /// <summary>It promises not to do it, or others promise not to do it for its sake: "shall not join", "no foreign troops shall be stationed".</summary>
    Forsworn,

    /// <summary>Somebody else gains a power over what is its own: "shall have the right to seize".</summary>
    Suffered,

    /// <summary>The words alone say it, whoever acts: "amnesty", "perpetual neutrality".</summary>
    Stated,
}

/// <summary>What a sentence takes from the side of a position: who gives what up, on which subject.</summary>
public sealed class Concession : IPlaced
{
    internal Concession(Position position, Sentence sentence, Passage passage, string subject)
    {
        Position = position;
        Sentence = sentence;
        Passage = passage;
        Subject = subject;
    }

    /// <summary>For whose side it is one.</summary>
    public Position Position { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words that give up and what they give up.</summary>
    public Passage Passage { get; }

    /// <summary>The subject of the position: <c>territory</c>.</summary>
    public string Subject { get; }

    /// <summary>How it comes about.</summary>
    public required ConcessionManner Manner { get; init; }

    /// <summary>What is lost, as the position or the text names it.</summary>
    public required string Matter { get; init; }

    /// <summary>True when the other side gives up the same.</summary>
    public bool IsMutual { get; init; }

    /// <summary>The fallback of the position that the provision reaches; null where it reaches none, and the line is crossed.</summary>
    public Fallback? Fallback { get; internal init; }

    /// <summary>Who proposes it, where it stands in a bracket of somebody else: proposed, not conceded. Else null.</summary>
    public Passage? Proposer { get; internal init; }

    public override string ToString() => $"{Position}: {Subject}: {Passage}";
}
