using DraftLint.Facts;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>A duty in the words of a table: what, for whom, how strongly, by when.</summary>
internal static class DutyWords
{
    /// <summary>"not enter the zone", "deliver ten aircraft", "refrain from threats".</summary>
    public static string Act(Statement statement)
    {
        // The preposition belongs to the verb.
        if (statement is { ForbidsByVerb: true, Verb: { } forbidding, DirectObject: { } forbidden } && forbidding < forbidden)
            return new Passage(forbidding.Source, TextSpan.FromBounds(forbidding.Span.Start, forbidden.Span.End)).Text;
        var verb = statement.IsPassive ? $"be {statement.Verb!.Text}" : statement.Verb!.Text;
        var what = statement.IsPassive || statement.DirectObject == null ? "" : " " + statement.DirectObject.Text;
        return $"{(statement.IsDenied ? "not " : "")}{verb}{what}";
    }

    /// <summary>To whom; empty when nobody is named.</summary>
    public static string ToWhom(Statement statement) => statement.Beneficiaries.Count > 0
        ? string.Join(", ", statement.Beneficiaries.Select(party => party.Name))
        : statement.Beneficiary?.Text ?? "";

    /// <summary>"shall", "will", "undertakes", "should", "intends": the rung of the ladder.</summary>
    public static string Strength(Statement statement) => statement.Modality.ToString().ToLowerInvariant();

    /// <summary>By when or for how long; empty when nothing is said.</summary>
    public static string Time(Statement statement) => statement.Deadline?.Passage.Text ?? statement.Duration?.Passage.Text ?? "";

    /// <summary>"present", "missing", "not applicable".</summary>
    public static string State(ElementState state) => state switch
    {
        ElementState.Present => "present",
        ElementState.Missing => "missing",
        _ => "not applicable",
    };
}
