using System.Globalization;
using DraftLint.Cli.Linting;
using DraftLint.Diagnostics;

namespace DraftLint.Cli.Fixing;

/// <summary>What <c>--fix</c> does with a draft when its turn in the report has come: shows the fixes or writes them.</summary>
internal sealed class DraftFixing : IDisposable
{
    private readonly Shell _shell;
    private readonly TextWriter? _shown;

    /// <param name="shell">Where diffs and messages go.</param>
    /// <param name="onlyShows">True: a diff on standard output, and no file is touched.</param>
    public DraftFixing(Shell shell, bool onlyShows)
    {
        _shell = shell;
        _shown = onlyShows ? shell.NewOutputWriter() : null;
    }

    /// <summary>Shows or writes. Returns the findings that the file has now, and whether it is as it should be.</summary>
    public (LintResult Result, bool IsWritten) Conclude(LintedDraft draft)
    {
        if (draft.Fixed is not { } fix)
            return (draft.Result, true);
        NoteLeft(fix, draft.Result.Path);
        if (fix.Mended.Count == 0)
            return (fix.Before, true);
        if (_shown != null)
        {
            new UnifiedDiff(_shown).Write(fix.Before.Source!, fix.After.Source!);
            _shell.Complain($"{draft.Result.Path}: {Mended(fix)} would be mended; nothing was written");
            return (fix.Before, true);
        }
        if (FixedFile.Replace(draft.Input.File!, fix.Before.Source!, fix.After.Source!) is { } problem)
        {
            _shell.Complain($"{draft.Result.Path}: {problem}");
            return (fix.Before, false);
        }
        _shell.Complain($"{draft.Result.Path}: {Mended(fix)} mended");
        return (fix.After, true);
    }

    /// <summary>Ends the output.</summary>
    public void Dispose() => _shown?.Dispose();

    private void NoteLeft(FixedDraft fix, string path)
    {
        var what = fix.End switch
        {
            FixingEnd.Circular => "undo each other and were left out; report this as a defect of the rules",
            FixingEnd.TooManyRounds => "make room for others again and again; what is left is mended when you run --fix once more",
            FixingEnd.Unreadable => "would make a text that cannot be read, and were left out; report this as a defect of the rules",
            _ => null,
        };
        if (what != null)
            _shell.Complain($"{path}: the fixes of {Rules(fix.Left)} {what}");
    }

    private static string Mended(FixedDraft fix) =>
        $"{fix.Mended.Count.ToString(CultureInfo.InvariantCulture)} {(fix.Mended.Count == 1 ? "finding" : "findings")} ({Rules(fix.Mended)})";

    private static string Rules(IReadOnlyList<Finding> findings) =>
        string.Join(", ", findings.Select(finding => finding.Rule.Id).Distinct().Order(StringComparer.Ordinal));
}
