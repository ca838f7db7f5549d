using System.Globalization;
using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Diagnostics;

/// <summary>Reads the comments of a draft that are meant for the linter. One that cannot be understood is a finding and suppresses nothing.</summary>
internal sealed class SuppressionReader(SuppressionPolicy policy)
{
    private static readonly Dictionary<string, SuppressionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["draftlint-disable-next"] = SuppressionKind.Next,
        ["draftlint-disable"] = SuppressionKind.Begin,
        ["draftlint-restore"] = SuppressionKind.End,
    };

    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly List<Finding> _faults = [];

    /// <summary>What was not understood.</summary>
    public IReadOnlyList<Finding> Faults => _faults;

    /// <summary>The suppressions, in the order of the text.</summary>
    public IReadOnlyList<Suppression> Read(Draft draft) => [.. draft.Comments.Select(Read).OfType<Suppression>().OrderBy(suppression => suppression.Comment.Span)];

    private Suppression? Read(Passage comment)
    {
        var text = comment.Source.Slice(comment.Span);
        if (!text.StartsWith("<!--", StringComparison.Ordinal) || !CommentLines.IsForTheLinter(text[4..]))
            return null;
        var words = text[4..].ToString().Replace("-->", " ", StringComparison.Ordinal).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        var dashes = Array.IndexOf(words, "--");
        var head = dashes < 0 ? words : words[..dashes];
        if (head.Length == 0)
            return null;
        var quoted = string.Join(' ', head);
        if (!Kinds.TryGetValue(head[0], out var kind))
            return Refuse(comment, head[0], $"is no directive{Closest.Hint(head[0], Kinds.Keys)}");
        var until = Array.IndexOf(head, "until");
        if (!TryReadDate(head, until, out var date))
            return Refuse(comment, quoted, "names no date after until, as in 2026-12-31, and suppresses nothing");
        var reason = dashes < 0 ? "" : string.Join(' ', words[(dashes + 1)..]);
        if (reason.Length == 0 && kind != SuppressionKind.End)
        {
            Tell(LinterRules.SuppressionWithoutReason, comment, quoted);
            return null;
        }
        return Read(comment, quoted, [.. (until < 0 ? head[1..] : head[1..until]).Select(id => id.Trim(',').ToUpperInvariant())], kind, date, reason);
    }

    private Suppression? Read(Passage comment, string quoted, string[] named, SuppressionKind kind, DateOnly? until, string reason)
    {
        var ids = named.Where(id => id.Length > 0 && RequireKnown(comment, id)).Distinct().ToList();
        if (named.Length == 0)
            return Refuse(comment, quoted, "names no rule and suppresses nothing; write its id");
        if (ids.Count > 0 && ids.TrueForAll(id => id.StartsWith("DL9", StringComparison.Ordinal)))
            return Refuse(comment, quoted, "suppresses nothing: findings about the linter stay; see draftlint_diagnostic");
        if (until < policy.Today)
            return Refuse(comment, quoted, "has lapsed; decide again or remove it");
        return ids.Count == 0 ? null : new Suppression { Comment = comment, Kind = kind, Ids = ids, Until = until, Reason = reason, Words = quoted };
    }

    private bool RequireKnown(Passage comment, string id)
    {
        if (!_known.TryGetValue(id, out var known))
            _known[id] = known = id.Length > 1 && policy.Known.Any(rule => rule.Id.StartsWith(id, StringComparison.Ordinal));
        // The rule of a script or a package is not there in every run.
        if (!known && !HouseRule.MayBeAbsent(id, policy.Known))
            Tell(LinterRules.UnknownSuppression, comment, id, Closest.Hint(id, policy.Known.Select(rule => rule.Id[..Math.Min(id.Length, rule.Id.Length)]).Distinct()));
        return known;
    }

    private Suppression? Refuse(Passage comment, string words, string reason)
    {
        Tell(LinterRules.UselessSuppression, comment, words, reason);
        return null;
    }

    private void Tell(RuleDescriptor rule, Passage comment, params string[] arguments)
    {
        if (policy.Told.Contains(rule))
            _faults.Add(rule.At(comment, arguments));
    }

    private static bool TryReadDate(string[] words, int until, out DateOnly? date)
    {
        date = null;
        if (until < 0)
            return true;
        if (until != words.Length - 2 || !DateOnly.TryParseExact(words[until + 1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return false;
        date = read;
        return true;
    }
}
