using DraftLint.Facts;
using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Diagnostics;

/// <summary>What linting one file gave: its findings in the order of the text, or why it could not be checked.</summary>
public sealed class LintResult
{
    private readonly Lazy<Dictionary<Finding, string>> _fingerprints;

    /// <summary>A file that was checked.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="findings">The findings that count.</param>
    /// <param name="waived">Those that were suppressed.</param>
    internal LintResult(Reading reading, IReadOnlyList<Finding> findings, IReadOnlyList<WaivedFinding> waived)
    {
        Reading = reading;
        Path = reading.Agreement.Draft.Source.Path;
        Source = reading.Agreement.Draft.Source;
        Findings = findings;
        Waived = waived;
        // Of equals the first keeps its name, whichever of them are waived or left out of a report.
        _fingerprints = new(() => Name(FindingOrder.Sorted(findings.Concat(waived.Select(each => each.Finding)))));
    }

    /// <summary>A file that lies beside the drafts.</summary>
    /// <param name="beginning">As much of it as a report shows.</param>
    /// <param name="rule">The rule that is told of its first line.</param>
    /// <param name="arguments">What the rule's message quotes and says.</param>
    public static LintResult Beside(SourceText beginning, RuleDescriptor rule, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(beginning);
        ArgumentNullException.ThrowIfNull(rule);
        var reading = new Linter([], []).Read(beginning);
        return new LintResult(reading, [rule.At(new Passage(beginning, beginning.GetLineSpan(1)), arguments)], []) { IsDraft = false };
    }

    /// <summary>A file that could not be checked.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">Why, in one sentence without the path.</param>
    public LintResult(string path, string problem)
    {
        Path = path;
        Problem = problem;
        _fingerprints = new(() => []);
    }

    private LintResult(LintResult other, IReadOnlyList<Finding> findings)
    {
        Path = other.Path;
        Source = other.Source;
        Reading = other.Reading;
        Findings = findings;
        Waived = other.Waived;
        Changed = other.Changed;
        UnheededSuppressions = other.UnheededSuppressions;
        Problem = other.Problem;
        IsDraft = other.IsDraft;
        _fingerprints = other._fingerprints;
    }

    /// <summary>The name under which the file is reported.</summary>
    public string Path { get; }

    /// <summary>The text, or null when it could not be read.</summary>
    public SourceText? Source { get; }

    /// <summary>All that was read, or null when the file could not be.</summary>
    public Reading? Reading { get; }

    /// <summary>The agreement, or null when it could not be read.</summary>
    public Agreement? Agreement => Reading?.Agreement;

    /// <summary>The findings, by place, then by rule id.</summary>
    public IReadOnlyList<Finding> Findings { get; } = [];

    /// <summary>The findings that somebody has decided to live with, in the order of the text.</summary>
    public IReadOnlyList<WaivedFinding> Waived { get; private init; } = [];

    /// <summary>The findings that the baseline knows from a provision whose text has changed since: what was decided then, in words.</summary>
    public IReadOnlyDictionary<Finding, string> Changed { get; private init; } = new Dictionary<Finding, string>();

    /// <summary>How many statements were read.</summary>
    public int StatementCount => Reading?.All<Statement>().Count() ?? 0;

    /// <summary>How many comments of the draft would suppress findings and do not count, because the draft is a stranger's.</summary>
    public int UnheededSuppressions { get; internal init; }

    /// <summary>False for a file that lies beside the drafts: something is told of it, and it is not linted.</summary>
    public bool IsDraft { get; private init; } = true;

    /// <summary>Why the file could not be checked (DL9001), or null.</summary>
    public string? Problem { get; }

    /// <summary>The name by which a finding is known again after the text around it has moved: SHA-256 in hexadecimal digits.</summary>
    public string FingerprintOf(Finding finding) => _fingerprints.Value[finding];

    /// <summary>The same result with fewer findings.</summary>
    public LintResult Only(IReadOnlyList<Finding> findings) => new(this, findings);

    /// <summary>The same result, some of its findings known from the baseline.</summary>
    internal LintResult Waive(IReadOnlyList<Finding> findings, IReadOnlyList<WaivedFinding> waived, IReadOnlyDictionary<Finding, string> changed) =>
        new(this, findings) { Waived = waived, Changed = changed };

    private static Dictionary<Finding, string> Name(IEnumerable<Finding> findings)
    {
        var fingerprints = new Fingerprints();
        return findings.ToDictionary(finding => finding, fingerprints.Of);
    }
}
