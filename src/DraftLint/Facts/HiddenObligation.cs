using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A duty that stands in a definition, where nobody looks for duties.</summary>
public sealed class HiddenObligation : IPlaced
{
    internal HiddenObligation(DefinedTerm term, Statement statement)
    {
        Term = term;
        Statement = statement;
    }

    /// <summary>The term that is defined.</summary>
    public DefinedTerm Term { get; }

    /// <summary>The duty.</summary>
    public Statement Statement { get; }

    Passage IPlaced.Passage => Statement.Passage;

    public override string ToString() => Statement.ToString();
}
