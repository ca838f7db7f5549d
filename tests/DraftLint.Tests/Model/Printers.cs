using System.Globalization;
using System.Text;
using DraftLint.Facts;
using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Tests.Model;

/// <summary>What the linter reads in a text, as lines that a lawyer can check.</summary>
internal static class Printers
{
    /// <summary>The views by the name of the fence that shows them.</summary>
    public static IReadOnlyDictionary<string, Func<Reading, IEnumerable<string>>> Views { get; } = new Dictionary<string, Func<Reading, IEnumerable<string>>>(StringComparer.Ordinal)
    {
        ["tree"] = reading => Tree(reading.Agreement),
        ["citations"] = reading => reading.Agreement.Provisions.Skip(1).Select(provision => $"{provision.Path} = {provision.Citation}".TrimEnd(' ', '=')),
        ["sentences"] = reading => reading.Agreement.Sentences.Select(sentence => sentence.Passage.Text),
        ["statements"] = reading => reading.All<Statement>().Select(Describe),
        ["details"] = reading => reading.All<Statement>().SelectMany(Details),
        ["conditions"] = reading => reading.All<Condition>().Select(condition => $"{Words(condition.Kind)}: {Quote(condition.Passage)}{(condition.IsBreach ? " (breach)" : "")}"),
        ["deadlines"] = reading => reading.All<Deadline>().Select(Describe),
        ["durations"] = reading => reading.All<Duration>().Select(duration => $"{Quote(duration.Passage)}{Counted(duration.Count, duration.Unit)}"),
        ["alternatives"] = reading => reading.All<Alternative>().Select(alternative => $"{(alternative.Label == null ? "no label" : Quote(alternative.Label))}{(alternative.Owner == null ? "" : " owns it")}: {Quote(alternative.Content)}"),
        ["bodies"] = reading => reading.All<Body>().Select(body => string.Create(CultureInfo.InvariantCulture, $"{body.Name}: {body.Mentions.Count}{(body.IsKnown ? " (known)" : "")}")),
        ["places"] = reading => reading.All<PlaceName>().Select(place => $"{Quote(place.Passage)} is {place.Name}{(place.IsKnown ? "" : " (not in the gazetteer)")}"),
        ["amounts"] = reading => reading.All<Amount>().Select(Describe),
        ["definitions"] = reading => reading.Agreement.DefinedTerms.Select(term => $"{Quote(term.Term)} {(term.IsName ? "is a name" : term.IsLabel ? "is a label" : "is explained")}"),
        ["undefined"] = reading => reading.All<TermUse>().Where(use => use.Definition == null).Select(use => Quote(use.Passage)),
        ["uses"] = reading => reading.All<TermUse>().Where(use => use.Definition != null).Select(use => $"{Quote(use.Passage)} uses {Quote(use.Definition!.Term)}"),
        ["references"] = reading => reading.Agreement.CrossReferences.Select(Describe),
        ["parties"] = reading => reading.Agreement.Parties.Select(Describe),
        ["named"] = reading => reading.Agreement.PartyNames.Mentions.Select(mention => $"{Quote(mention.Passage)} names {string.Join(", ", mention.Parties.Select(party => party.IsThird ? $"{party.Name} (third)" : party.Name))}"),
    };

    private static IEnumerable<string> Tree(Agreement agreement)
    {
        if (agreement.Title is { } title)
            yield return "title: " + title.Text;
        foreach (var provision in agreement.Provisions)
        {
            var indent = new string(' ', 2 * Math.Max(0, provision.Ancestors.Count() - 1));
            if (provision.Parent != null)
                yield return indent + Describe(provision);
            foreach (var sentence in provision.Sentences)
                yield return $"{indent}  {(sentence.IsTableCell ? "# " : sentence.IsQuoted ? "> " : "| ")}{sentence.Passage.Text}";
        }
    }

    // The last part of the path, the kind, the role where it is news, the label as printed, the heading.
    private static string Describe(Provision provision)
    {
        var text = new StringBuilder(provision.Path[(provision.Path.LastIndexOf('/') + 1)..]);
        text.Append(' ').Append(Words(provision.Kind));
        if (provision.Role != provision.Parent!.Role && Words(provision.Role) != Words(provision.Kind))
            text.Append(CultureInfo.InvariantCulture, $" ({Words(provision.Role)})");
        if (provision.Label is { } label)
            text.Append(CultureInfo.InvariantCulture, $" [{label.Text}]");
        if (provision.Heading is { } heading)
            text.Append(' ').Append(heading.Text);
        return text.ToString();
    }

    private static string Describe(Statement statement)
    {
        var text = new StringBuilder($"{Words(statement.Modality)}: {Quote(statement.Passage)}");
        Append(" by ", statement.Obligor);
        Append(" deadline ", statement.Deadline?.Passage);
        string[] traits =
        [
            .. Trait(statement.IsNegative, "negative"), .. Trait(statement.IsPassive, "passive"), .. Trait(statement.IsLegalEffect, "legal effect"),
            .. Trait(statement.IsSubordinate, "subordinate"), .. Trait(statement.LacksObligor, "lacks an obligor"), .. Trait(!statement.IsOperative, "not operative"),
            .. Trait(statement.IsEnforcement, "enforcement"), .. Trait(statement.IsGuarantee, "guarantee"),
        ];
        return traits.Length == 0 ? text.ToString() : $"{text} ({string.Join(", ", traits)})";

        void Append(string lead, Passage? passage)
        {
            if (passage != null)
                text.Append(lead).Append(Quote(passage));
        }
    }

    // Under the words of a statement all that is known about it besides who bears it.
    private static IEnumerable<string> Details(Statement statement)
    {
        yield return $"{Words(statement.Modality)}: {Quote(statement.Passage)}";
        IEnumerable<(string Name, Passage? Words)> details =
        [
            ("object", statement.DirectObject), ("for", statement.Beneficiary), .. statement.Conditions.Select(condition => (Words(condition.Kind), (Passage?)condition.Passage)),
            ("deadline", statement.Deadline?.Passage), ("duration", statement.Duration?.Passage), .. statement.Amounts.Select(amount => ("amount", (Passage?)amount.Passage)),
            .. statement.Qualifiers.Select(qualifier => ("qualifier", (Passage?)qualifier)),
        ];
        foreach (var (name, words) in details)
        {
            if (words != null)
                yield return $"  {name}: {Quote(words)}";
        }
        if (statement.IsConsequence)
            yield return "  follows from a breach";
    }

    private static string Describe(Deadline deadline)
    {
        var start = deadline.Start == null ? "" : $" {Quote(deadline.Start)}";
        var date = deadline.Date == null ? "" : string.Create(CultureInfo.InvariantCulture, $" {deadline.Date.Year}-{deadline.Date.Month}-{deadline.Date.Day}{(deadline.Date.Exists ? "" : " (no such day)")}");
        return $"{Words(deadline.Kind)}: {Quote(deadline.Passage)}{Counted(deadline.Count, deadline.Unit)}{start}{date}";
    }

    private static string Describe(Amount amount)
    {
        var unit = amount.IsPercentage ? "%" : amount.Currency ?? amount.Unit;
        var figure = amount.DifferentFigure is { } different ? string.Create(CultureInfo.InvariantCulture, $" (in figures {different})") : "";
        return $"{Quote(amount.Passage)}{Counted(amount.Value, unit)}{figure}";
    }

    private static string Counted(decimal? count, string? unit) => count is { } number ? string.Create(CultureInfo.InvariantCulture, $" = {number} {unit}") : "";

    private static string Describe(CrossReference reference) => Quote(reference.Passage) + reference.Target switch
    {
        ReferenceTarget.Provision => $" is {Place(reference.Provision)}",
        ReferenceTarget.ExternalInstrument => $" is elsewhere: {reference.Reason}",
        ReferenceTarget.PackageDocument => $" is in the package: {reference.Reason}",
        ReferenceTarget.Nothing => $" is nowhere: {reference.Reason}",
        ReferenceTarget.MissingAnnex => $" is a missing annex: {reference.Reason}",
        ReferenceTarget.Ambiguous => $" is ambiguous: {reference.Reason}",
        _ => $" cannot be judged: {reference.Reason}",
    };

    private static string Describe(Party party) => party.Name
        + (party.Aliases.Count > 0 ? $" = {string.Join(" | ", party.Aliases)}" : "")
        + (party.Adjectives.Count > 0 ? $" ({string.Join(", ", party.Adjectives)})" : "");

    private static string Place(Provision? provision) => provision!.Path;

    private static string[] Trait(bool holds, string name) => holds ? [name] : [];

    private static string Quote(Passage passage) => $"\"{passage.Text}\"";

    // "FinalClause" is "final clause".
    private static string Words(Enum value) => string.Concat(value.ToString().Select((c, at) => char.IsUpper(c) ? (at > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));
}
