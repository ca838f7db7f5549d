using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A term that one part of the text gives two meanings.</summary>
public sealed class RepeatedDefinition : IPlaced
{
    internal RepeatedDefinition(DefinedTerm first, DefinedTerm again)
    {
        First = first;
        Again = again;
    }

    /// <summary>The first definition.</summary>
    public DefinedTerm First { get; }

    /// <summary>The later one, with another meaning.</summary>
    public DefinedTerm Again { get; }

    Passage IPlaced.Passage => Again.Term;

    public override string ToString() => Again.ToString();
}
