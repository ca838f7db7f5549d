namespace DraftLint.Diagnostics;

/// <summary>Compares the findings of a run with the baseline, one draft after the other, and keeps count of what it met.</summary>
public sealed class BaselineReview
{
    private readonly Dictionary<BaselineEntry, string> _met = [];
    private readonly Dictionary<Finding, BaselineEntry> _changed = [];
    private readonly HashSet<string> _linted = new(StringComparer.Ordinal);
    private readonly Baseline _baseline;
    private readonly Dictionary<string, List<BaselineEntry>> _byPath;
    private readonly Dictionary<string, List<BaselineEntry>> _moved;

    /// <param name="baseline">The baseline.</param>
    /// <param name="exists">True for a draft that is there: what is known of one that is gone may have moved to another.</param>
    public BaselineReview(Baseline baseline, Func<string, bool> exists)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        _baseline = baseline;
        _byPath = baseline.Entries.GroupBy(entry => entry.Path, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        _moved = _byPath.Where(pair => !exists(pair.Key)).SelectMany(pair => pair.Value)
            .GroupBy(entry => entry.Fingerprint, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
    }

    /// <summary>The result with its known findings waived.</summary>
    /// <param name="result">What linting gave.</param>
    /// <param name="path">The draft, relative to the folder of the baseline.</param>
    public LintResult Apply(LintResult result, string path)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Problem != null)
            return result;
        _linted.Add(path);
        var entries = _byPath.GetValueOrDefault(path) ?? [];
        var known = entries.GroupBy(entry => entry.Fingerprint, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var waived = result.Waived.ToList();
        // What a comment suppresses as well is known, not gone.
        foreach (var each in result.Waived)
            Meet(known, result.FingerprintOf(each.Finding), path);
        var kept = new List<Finding>();
        foreach (var finding in result.Findings)
        {
            if (Meet(known, result.FingerprintOf(finding), path) is { } entry)
                waived.Add(new WaivedFinding(finding, WaiverKind.Baseline, entry.Words));
            else
                kept.Add(finding);
        }
        waived.Sort((one, other) => FindingOrder.Compare(one.Finding, other.Finding));
        return result.Waive(kept, waived, Changed(kept, entries, path));
    }

    /// <summary>What the baseline still holds though it was looked for in vain: entries of drafts that were linted, or are gone.</summary>
    /// <param name="ran">The ids of the rules that ran.</param>
    public IReadOnlyList<BaselineEntry> Stale(IReadOnlySet<string> ran)
    {
        ArgumentNullException.ThrowIfNull(ran);
        var gone = _moved.Values.SelectMany(entries => entries).ToHashSet();
        return [.. _baseline.Entries.Where(entry => !_met.ContainsKey(entry) && ran.Contains(entry.Rule) && (_linted.Contains(entry.Path) || gone.Contains(entry)))];
    }

    /// <summary>The entry of a finding in a provision that has changed since, or null.</summary>
    public BaselineEntry? ChangedEntryOf(Finding finding) => _changed.GetValueOrDefault(finding);

    /// <summary>The entries that still stand, each with the draft where it was met; those of drafts that were not linted stay as they are.</summary>
    /// <param name="stale">The entries that go.</param>
    public IEnumerable<BaselineEntry> Standing(IReadOnlyList<BaselineEntry> stale) =>
        _baseline.Entries.Except(stale).Select(entry => _met.TryGetValue(entry, out var path) ? entry with { Path = path } : entry);

    private BaselineEntry? Meet(Dictionary<string, BaselineEntry> known, string fingerprint, string path)
    {
        var entry = known.GetValueOrDefault(fingerprint) ?? _moved.GetValueOrDefault(fingerprint)?.Find(moved => !_met.ContainsKey(moved));
        if (entry != null)
            _met[entry] = path;
        return entry;
    }

    /// <summary>An entry for a finding.</summary>
    /// <param name="result">The result that it stands in.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="path">The draft, relative to the folder of the baseline.</param>
    public static BaselineEntry EntryFor(LintResult result, Finding finding, string path)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(finding);
        return new BaselineEntry { Path = path, Rule = finding.Rule.Id, Fingerprint = result.FingerprintOf(finding), Subject = Fingerprints.SubjectOf(finding) };
    }

    // Each entry answers for one finding.
    private Dictionary<Finding, string> Changed(List<Finding> findings, List<BaselineEntry> entries, string path)
    {
        var open = entries.Where(entry => !_met.ContainsKey(entry))
            .GroupBy(entry => entry.Subject, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new Queue<BaselineEntry>(group), StringComparer.Ordinal);
        var changed = new Dictionary<Finding, string>();
        foreach (var finding in open.Count == 0 ? [] : findings)
        {
            if (!open.TryGetValue(Fingerprints.SubjectOf(finding), out var queue) || !queue.TryDequeue(out var entry))
                continue;
            _met[entry] = path;
            _changed[finding] = entry;
            changed[finding] = $"changed since {(entry.Decision.Length == 0 ? "it was recorded" : entry.Words)}; confirm it with draftlint baseline, or mend it";
        }
        return changed;
    }
}
