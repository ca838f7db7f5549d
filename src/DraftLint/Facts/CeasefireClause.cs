using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>The clause by which a text establishes a ceasefire, with the elements of a complete one, wherever in the text they stand.</summary>
public sealed class CeasefireClause : IClauseWithElements
{
    // Without these nobody can tell when and where it holds, and whether it was broken.
    private static readonly ElementKind[] Core =
        [CeasefireElements.Start, CeasefireElements.Geography, CeasefireElements.Prohibited, CeasefireElements.Monitor, CeasefireElements.Violations];

    internal CeasefireClause(Sentence sentence, Passage passage, IReadOnlyList<ClauseElement> elements)
    {
        Sentence = sentence;
        Passage = passage;
        Elements = elements;
    }

    /// <summary>The sentence that establishes it.</summary>
    public Sentence Sentence { get; }

    /// <inheritdoc/>
    public Provision Provision => Sentence.Provision;

    /// <summary>The words.</summary>
    public Passage Passage { get; }

    /// <inheritdoc/>
    public IReadOnlyList<ClauseElement> Elements { get; }

    /// <summary>The missing elements without which nobody can tell when and where it holds, and whether it was broken.</summary>
    public IReadOnlyList<ElementKind> Gaps => [.. Core.Where(MissingKinds.Contains)];

    /// <summary>The names of all missing elements, the gaps first.</summary>
    public string[] Missing => [.. Gaps.Union(MissingKinds).Select(kind => kind.Name)];

    /// <summary>Neutral wording for each gap.</summary>
    public string[] SuggestedWording => [.. Gaps.Select(gap => gap.Suggestion)];

    private IEnumerable<ElementKind> MissingKinds => Elements.Where(element => element.State == ElementState.Missing).Select(element => element.Kind);

    public override string ToString() => Passage.Text;
}
