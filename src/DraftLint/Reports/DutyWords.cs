using DraftLint.Facts;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>A duty in the words of a table: what, for whom, how strongly, by when.</summary>
internal static class DutyWords
{
    /// <summary>"not enter the zone", "deliver ten aircraft", "refrain from threats".</summary>
    public static string Act(Statement statement) => (statement.IsDenied ? "not " : "") + Done(statement);

    /// <summary>How strongly and what, as one phrase: "shall not enter the zone", "undertakes to open the road", "renounces all claims".</summary>
    public static string Owed(Statement statement)
    {
        // A verb in the third person stands by itself: no other word carries it.
        if (statement is { IsPassive: false, IsDenied: false, Verb: { } verb } && (verb == statement.Modal || IsThirdPerson(verb.Text)))
            return Done(statement);
        var to = statement.Modality is Modality.Undertakes or Modality.Intends ? "to " : "";
        return $"{Strength(statement)} {(statement.IsDenied ? "not " : "")}{to}{Done(statement)}";
    }

    // The preposition between the two belongs to the verb: "withdraw from the zone".
    private static string Done(Statement statement)
    {
        var verb = statement.Verb!;
        if (statement.IsPassive)
            return $"be {verb.Text}";
        return statement.DirectObject is not { } what ? verb.Text
            : verb < what ? new Passage(verb.Source, TextSpan.FromBounds(verb.Span.Start, what.Span.End)).Text
            : $"{verb.Text} {what.Text}";
    }

    private static bool IsThirdPerson(string verb) => verb.EndsWith('s') && !verb.EndsWith("ss", StringComparison.Ordinal) && !verb.EndsWith("us", StringComparison.Ordinal);

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
