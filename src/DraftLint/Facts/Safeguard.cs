using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>What a sentence says on a subject of a position without taking anything from its side: it keeps, refuses, or makes the other give.</summary>
public sealed class Safeguard : IPlaced
{
    internal Safeguard(Position position, Sentence sentence, Passage passage, string subject)
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

    /// <summary>The words that speak of the subject.</summary>
    public Passage Passage { get; }

    /// <summary>The subject of the position: <c>territory</c>.</summary>
    public string Subject { get; }

    /// <summary>The fallback of the position that the provision reaches; null where it reaches none.</summary>
    public Fallback? Fallback { get; internal init; }

    public override string ToString() => $"{Position}: {Subject}: {Passage}";
}
