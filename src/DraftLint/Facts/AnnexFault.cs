using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>An annex that the text speaks of and does not have, or has and does not speak of.</summary>
public sealed class AnnexFault : IPlaced
{
    internal AnnexFault(Passage passage, Provision provision, bool isMissing)
    {
        Passage = passage;
        Provision = provision;
        IsMissing = isMissing;
    }

    /// <summary>The first reference to a missing annex, or the label of one that nothing refers to.</summary>
    public Passage Passage { get; }

    /// <summary>The provision that refers to it, or the annex itself.</summary>
    public Provision Provision { get; }

    /// <summary>True when it is referred to and absent; false when it is present and never referred to.</summary>
    public bool IsMissing { get; }

    /// <summary>True when the draft holds other annexes of that kind, so that this one is not simply kept in another file.</summary>
    public bool HasOthers { get; internal init; }

    public override string ToString() => Passage.Text;
}
