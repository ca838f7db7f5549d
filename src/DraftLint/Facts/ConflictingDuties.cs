using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>Two promises of one obligor that cannot both be kept.</summary>
public sealed class ConflictingDuties : IPlaced
{
    internal ConflictingDuties(Statement first, Statement second, string about)
    {
        First = first;
        Second = second;
        About = about;
    }

    /// <summary>The promise that stands first.</summary>
    public Statement First { get; }

    /// <summary>The promise that contradicts it.</summary>
    public Statement Second { get; }

    /// <summary>What differs: "one forbids what the other orders", "the deadlines differ", "the amounts differ".</summary>
    public string About { get; }

    Passage IPlaced.Passage => Second.Passage;

    public override string ToString() => $"{First} / {Second}";
}
