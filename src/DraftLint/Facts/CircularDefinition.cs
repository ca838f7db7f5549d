using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A definition that needs itself, directly or through other definitions.</summary>
public sealed class CircularDefinition : IPlaced
{
    internal CircularDefinition(IReadOnlyList<DefinedTerm> chain) => Chain = chain;

    /// <summary>The terms of the circle, each explained by the next and the last by the first; of a long circle the first few.</summary>
    public IReadOnlyList<DefinedTerm> Chain { get; }

    /// <summary>The term at which the circle is reported: the first of it that a reader of the definitions meets.</summary>
    public DefinedTerm Term => Chain[0];

    /// <summary>What explains it, in words: "itself", or the next term and what it needs.</summary>
    public string By => Chain.Count == 1 ? "itself" : $"\"{Chain[1]}\", and that by \"{(Chain.Count > 2 ? Chain[2] : Chain[0])}\"";

    Passage IPlaced.Passage => Term.Term;

    public override string ToString() => string.Join(" > ", Chain);
}
