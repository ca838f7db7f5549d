using DraftLint.Cli.Packages;
using DraftLint.Cli.Scripts;
using DraftLint.Diagnostics;
using DraftLint.Reports;

namespace DraftLint.Cli.Linting;

/// <summary>What the user asked of a run, read and checked.</summary>
internal sealed class LintOptions
{
    /// <summary>What to lint, as named.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The name of standard input in reports, or null.</summary>
    public string? StandardInputName { get; init; }

    /// <summary>The reports.</summary>
    public required IReadOnlyList<ReportRequest> Reports { get; init; }

    /// <summary>Positions: names or files.</summary>
    public IReadOnlyList<string> Positions { get; init; } = [];

    /// <summary>Which rules run.</summary>
    public required RuleSelection Selection { get; init; }

    /// <summary>The scripted rules; null for commands that run none.</summary>
    public EnabledScripts? Scripts { get; init; }

    /// <summary>The lowest severity that makes the exit code 1; <see cref="Severity.None"/> stands for never; null leaves it to the configuration.</summary>
    public Severity? FailOn { get; init; }

    /// <summary>Which fixes are made, or null for none.</summary>
    public FixSafety? Fixes { get; init; }

    /// <summary>True when the fixes are shown and nothing is written.</summary>
    public bool OnlyShowsFixes { get; init; }

    /// <summary>The date against which suppressions lapse.</summary>
    public DateOnly Today { get; init; }

    /// <summary>True when what the linted tree brings along must not hide findings.</summary>
    public bool IsUntrusted { get; init; }

    /// <summary>How many findings are reported, or null for all.</summary>
    public int? MostFindings { get; init; }

    /// <summary>How text looks.</summary>
    public required TextStyle Style { get; init; }

    /// <summary>How much text says.</summary>
    public TextScope Scope { get; init; }

    /// <summary>The compiled rules that the user has named; null for commands that run none.</summary>
    public RulePackages? Packages { get; init; }

    /// <summary>What the run costs; null where nobody asks.</summary>
    public RunStatistics? Statistics { get; init; }

    /// <summary>How many files are linted at once.</summary>
    public int Jobs { get; init; } = 1;
}
