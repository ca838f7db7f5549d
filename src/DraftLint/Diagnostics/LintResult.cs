using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Diagnostics;

/// <summary>What linting one file gave: its findings in the order of the text, or why it could not be checked.</summary>
public sealed class LintResult
{
    /// <summary>A file that was checked.</summary>
    internal LintResult(Agreement agreement, IReadOnlyList<Finding> findings, int statementCount)
    {
        Path = agreement.Draft.Source.Path;
        Source = agreement.Draft.Source;
        Agreement = agreement;
        Findings = findings;
        StatementCount = statementCount;
    }

    /// <summary>A file that could not be checked.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">Why, in one sentence without the path.</param>
    public LintResult(string path, string problem)
    {
        Path = path;
        Problem = problem;
    }

    /// <summary>The name under which the file is reported.</summary>
    public string Path { get; }

    /// <summary>The text, or null when it could not be read.</summary>
    public SourceText? Source { get; }

    /// <summary>The agreement, or null when it could not be read.</summary>
    public Agreement? Agreement { get; }

    /// <summary>The findings, by place, then by rule id.</summary>
    public IReadOnlyList<Finding> Findings { get; } = [];

    /// <summary>How many statements were read.</summary>
    public int StatementCount { get; }

    /// <summary>Why the file could not be checked (DL9001), or null.</summary>
    public string? Problem { get; }
}
