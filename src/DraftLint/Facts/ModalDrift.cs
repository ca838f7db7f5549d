using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A text that orders with one modal verb and now and then with another.</summary>
public sealed class ModalDrift : IPlaced
{
    internal ModalDrift(Statement statement, string usual, int usualCount, int count)
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

    Passage IPlaced.Passage => Statement.Modal;

    public override string ToString() => $"{Statement.Modal} beside {Usual}";
}
