using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A clause that is measured by elements: a guarantee, an enforcement clause, a ceasefire.</summary>
public abstract class ClauseWithElements : IPlaced
{
    private protected ClauseWithElements(Sentence sentence, Passage passage, IReadOnlyList<ClauseElement> elements)
    {
        Sentence = sentence;
        Passage = passage;
        Elements = elements;
    }

    /// <summary>The sentence that makes it one.</summary>
    public Sentence Sentence { get; }

    /// <summary>The provision.</summary>
    public Provision Provision => Sentence.Provision;

    /// <summary>The words that make it one.</summary>
    public Passage Passage { get; }

    /// <summary>Each element, in the order of reports.</summary>
    public IReadOnlyList<ClauseElement> Elements { get; }

    /// <summary>The elements that are missing, in the order of reports.</summary>
    public IEnumerable<ElementKind> MissingElements => MissingOf(Elements);

    /// <summary>The missing elements without which the clause cannot be applied; empty where there is enough of them.</summary>
    public IReadOnlyList<ElementKind> Gaps { get; private protected init; } = [];

    /// <summary>The names of all missing elements, the gaps first.</summary>
    public string[] Missing => [.. Gaps.Union(MissingElements).Select(kind => kind.Name)];

    /// <summary>Neutral wording for each gap.</summary>
    public string[] SuggestedWording => [.. Gaps.Select(gap => gap.Suggestion)];

    public override string ToString() => Passage.Text;

    internal static IEnumerable<ElementKind> MissingOf(IEnumerable<ClauseElement> elements) =>
        elements.Where(element => element.State == ElementState.Missing).Select(element => element.Kind);
}
