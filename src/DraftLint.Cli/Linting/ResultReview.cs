using System.Globalization;
using DraftLint.Cli.Baselines;
using DraftLint.Cli.Git;
using DraftLint.Diagnostics;
using DraftLint.Text;

namespace DraftLint.Cli.Linting;

/// <summary>What becomes of a result before it is reported: what the baseline knows is waived, what has not changed is left out; and what is to be said of that.</summary>
internal sealed class ResultReview(BaselineFile? file, BaselineReview? baseline, Changes? changes)
{
    private int _unheeded;

    /// <summary>True when a result may be reported as another than it is.</summary>
    public bool ChangesResults => baseline != null || changes != null;

    /// <summary>Takes note of comments that would suppress findings and do not count.</summary>
    public void Note(int unheededSuppressions) => _unheeded += unheededSuppressions;

    /// <summary>The result as it is reported.</summary>
    public LintResult Apply(LintedDraft draft, LintResult result)
    {
        Note(result.UnheededSuppressions);
        if (baseline != null && draft.Input.File != null)
            result = baseline.Apply(result, file!.NameOf(draft.Input.File));
        return changes == null ? result : changes.OnlyChanged(draft.Input, result);
    }

    /// <summary>A finding about the baseline at the end of a run; null where it knows nothing that is gone.</summary>
    /// <param name="ran">The ids of the rules that ran.</param>
    public LintResult? StaleBaseline(IReadOnlySet<string> ran) =>
        Stale(ran) is > 0 and var stale ? LintResult.Beside(new SourceText(file!.Name, "{"), LinterRules.StaleBaseline, file.Name, Gone(stale)) : null;

    /// <summary>What is to be said at the end of a run.</summary>
    /// <param name="ran">The ids of the rules that ran.</param>
    public IEnumerable<string> Notes(IReadOnlySet<string> ran)
    {
        if (Stale(ran) is > 0 and var stale)
            yield return $"{file!.Name} knows {Gone(stale)}; draftlint baseline --prune drops {(stale == 1 ? "it" : "them")}";
        if (_unheeded > 0)
            yield return $"{Count(_unheeded, "comment")} that would suppress findings {(_unheeded == 1 ? "does" : "do")} not count (--untrusted)";
    }

    // Of a draft that was left out nobody knows what still stands in it.
    private int Stale(IReadOnlySet<string> ran) => changes == null ? baseline?.Stale(ran).Count ?? 0 : 0;

    private static string Gone(int stale) => $"{Count(stale, "finding")} that {(stale == 1 ? "is" : "are")} gone";

    private static string Count(int count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
