using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>The duties of an agreement that bind the side of a position alone, against those that bind others alone.</summary>
public sealed class Burden : IPlaced
{
    internal Burden(Position position, Passage passage, IReadOnlyList<Statement> own, IReadOnlyList<Statement> others)
    {
        Position = position;
        Passage = passage;
        Own = own;
        Others = others;
    }

    /// <summary>The position.</summary>
    public Position Position { get; }

    /// <summary>The title of the agreement, or the first duty of the side.</summary>
    public Passage Passage { get; }

    /// <summary>The duties of the side.</summary>
    public IReadOnlyList<Statement> Own { get; }

    /// <summary>The duties of others: adversaries, guarantors, bodies.</summary>
    public IReadOnlyList<Statement> Others { get; }

    /// <summary>How many of some duties have a deadline.</summary>
    public static int WithDeadline(IReadOnlyList<Statement> duties) => duties.Count(duty => duty.Deadline != null);

    public override string ToString() => $"{Position}: {Own.Count} to {Others.Count}";
}

/// <summary>Counts who owes what.</summary>
internal static class BurdenReader
{
    public static IEnumerable<Burden> Read(Agreement agreement, Position position, PositionNames names, IReadOnlyList<Statement> statements)
    {
        if (!names.IsParty || !position.Watches("burden"))
            yield break;
        var givers = new GiverReader(agreement, names);
        List<Statement> own = [], others = [];
        foreach (var duty in statements.Where(statement => statement.IsDuty))
        {
            var giver = givers.Of(duty);
            if (giver == Giver.Own)
                own.Add(duty);
            else if (giver is Giver.Adversary or Giver.Other)
                others.Add(duty);
        }
        if (own.Count > 0)
            yield return new Burden(position, agreement.Title ?? own[0].Passage, own, others);
    }
}
