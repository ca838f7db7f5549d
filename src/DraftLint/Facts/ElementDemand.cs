namespace DraftLint.Facts;

/// <summary>Which elements a reader of clauses demands: all of them but those that the adviser has switched off.</summary>
/// <param name="waived">The names of the others.</param>
internal sealed class ElementDemand(IReadOnlySet<string> waived)
{
    /// <summary>The names of all elements of guarantees, enforcement clauses and ceasefires.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. GuaranteeElements.All.Concat(EnforcementElements.All).Concat(CeasefireElements.All).Select(kind => kind.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The element as read; not applicable where it is missing and nobody asks for it.</summary>
    public ClauseElement Weigh(ClauseElement element) =>
        element.State == ElementState.Missing && waived.Contains(element.Kind.Name) ? ClauseElement.NotApplicable(element.Kind) : element;
}
