using DraftLint.Facts;
using DraftLint.Positions;
using DraftLint.Text;

namespace DraftLint.Diagnostics;

/// <summary>How a text stands to what a position holds on a subject.</summary>
public enum LineStatus
{
    /// <summary>It gives what the position does not accept.</summary>
    Crossed,

    /// <summary>It gives what the position calls a fallback.</summary>
    Fallback,

    /// <summary>Somebody else proposes it: nothing is given yet.</summary>
    Proposed,

    /// <summary>It speaks of the subject and takes nothing from the side.</summary>
    Within,
}

/// <summary>The line of a position that a finding is about, and what the position says on it.</summary>
/// <param name="Position">The position.</param>
/// <param name="Subject">The subject: <c>territory</c>.</param>
/// <param name="Status">How the text stands to it.</param>
public sealed record PositionLine(Position Position, string Subject, LineStatus Status)
{
    /// <summary>The line that a concession is about.</summary>
    public static PositionLine Of(Concession concession)
    {
        ArgumentNullException.ThrowIfNull(concession);
        var status = concession.Proposer != null ? LineStatus.Proposed : concession.Fallback != null ? LineStatus.Fallback : LineStatus.Crossed;
        return new(concession.Position, concession.Subject, status)
        {
            Reached = concession.Fallback,
            Proposer = concession.Proposer,
            IsMutual = concession.IsMutual,
        };
    }

    /// <summary>What the position says on the subject; null where it watches it and says nothing of its own.</summary>
    public Subject? Told => Position.On(Subject);

    /// <summary>The fallback that is reached, or null.</summary>
    public Fallback? Reached { get; init; }

    /// <summary>Who proposes it, as the text says; null unless it is proposed.</summary>
    public Passage? Proposer { get; init; }

    /// <summary>True when both sides give the same.</summary>
    public bool IsMutual { get; init; }

    /// <summary>True when the position gives no ground on the subject without new instructions.</summary>
    public bool IsNonNegotiable => Told is { IsNonNegotiable: true };

    public override string ToString() => $"{Position}: {Subject}: {Status}";
}
