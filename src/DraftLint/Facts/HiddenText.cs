using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A sentence that binds, or means to, and that a reader of the agreement as it is shown does not see.</summary>
public sealed class HiddenText : IPlaced
{
    internal HiddenText(Passage passage, Concealment concealment)
    {
        Passage = passage;
        Concealment = concealment;
    }

    /// <summary>The words.</summary>
    public Passage Passage { get; }

    /// <summary>Why they are not seen.</summary>
    public Concealment Concealment { get; }

    public override string ToString() => Passage.Text;
}
