using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>What a sentence does with territory.</summary>
public enum TerritorialActKind
{
    /// <summary>It recognises a claim, openly or de facto.</summary>
    Recognition,

    /// <summary>It cedes, leases or swaps.</summary>
    Transfer,

    /// <summary>It makes a line of positions a boundary.</summary>
    Line,
}

/// <summary>A sentence that recognises, transfers or freezes territory. A sentence that upholds borders or refuses recognition is none.</summary>
public sealed class TerritorialAct : IPlaced
{
    internal TerritorialAct(Sentence sentence, Passage passage, TerritorialActKind kind)
    {
        Sentence = sentence;
        Passage = passage;
        Kind = kind;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words that do it.</summary>
    public Passage Passage { get; }

    /// <summary>What is done.</summary>
    public TerritorialActKind Kind { get; }

    /// <summary>True when it stands where an agreement binds.</summary>
    public bool IsOperative { get; init; }

    public override string ToString() => $"{Kind}: {Passage}";
}

/// <summary>A name that a position gives a meaning to, where the text uses it.</summary>
public sealed class PositionMention : IPlaced
{
    internal PositionMention(Position position, Sentence sentence, Passage passage, string name, bool isTerritory)
    {
        Position = position;
        Sentence = sentence;
        Passage = passage;
        Name = name;
        IsTerritory = isTerritory;
    }

    /// <summary>The position.</summary>
    public Position Position { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words.</summary>
    public Passage Passage { get; }

    /// <summary>The name that the position uses: the territory or the adversary.</summary>
    public string Name { get; }

    /// <summary>True for a territory of the party, false for an adversary.</summary>
    public bool IsTerritory { get; }

    public override string ToString() => $"{Position}: {Name}";
}
