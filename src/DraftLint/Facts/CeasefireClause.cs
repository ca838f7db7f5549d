using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>The clause by which a text establishes a ceasefire, with the elements of a complete one, wherever in the text they stand.</summary>
public sealed class CeasefireClause : ClauseWithElements
{
    // Without these nobody can tell when and where it holds, and whether it was broken.
    private static readonly ElementKind[] Core =
        [CeasefireElements.Start, CeasefireElements.Geography, CeasefireElements.Prohibited, CeasefireElements.Monitor, CeasefireElements.Violations];

    internal CeasefireClause(Sentence sentence, Passage passage, IReadOnlyList<ClauseElement> elements)
        : base(sentence, passage, elements)
    {
        Gaps = [.. Core.Where(MissingElements.Contains)];
    }
}
