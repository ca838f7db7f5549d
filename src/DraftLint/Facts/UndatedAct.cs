using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A promise of an act that somebody waits for, with no date in its provision: "Withdrawal of all foreign troops".</summary>
public sealed class UndatedAct
{
    internal UndatedAct(Statement statement) => Statement = statement;

    /// <summary>The promise.</summary>
    public Statement Statement { get; }

    /// <summary>The words that name the act.</summary>
    public Passage Passage => Statement.Passage;

    public override string ToString() => Passage.Text;
}

/// <summary>Two promises of one obligor that cannot both be kept.</summary>
public sealed class ConflictingDuties
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

    public override string ToString() => $"{First} / {Second}";
}

/// <summary>A text that orders with one modal verb and now and then with another.</summary>
public sealed class MixedModality
{
    internal MixedModality(Statement statement, string usual, int usualCount, int count)
    {
        Statement = statement;
        Usual = usual;
        UsualCount = usualCount;
        Count = count;
    }

    /// <summary>The first duty with the rarer verb.</summary>
    public Statement Statement { get; }

    /// <summary>The verb that most duties have: "shall".</summary>
    public string Usual { get; }

    /// <summary>How many duties have the usual verb.</summary>
    public int UsualCount { get; }

    /// <summary>How many have the rarer one.</summary>
    public int Count { get; }

    public override string ToString() => $"{Statement.Modal} beside {Usual}";
}
