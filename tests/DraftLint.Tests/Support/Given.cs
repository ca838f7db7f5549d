using DraftLint.Diagnostics;
using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Text;

namespace DraftLint.Tests.Support;

/// <summary>Shortens the way from a text to what the linter makes of it, through the public surface only.</summary>
internal static class Given
{
    public static LintResult Linted(string markdown, IRuleSet rules, params Position[] positions) =>
        new Linter([rules], positions).Lint(new SourceText("draft.md", markdown));

    /// <summary>All that was read from a text: what rules see.</summary>
    public static Reading Reading(string markdown)
    {
        var recorder = new Recorder();
        var result = Linted(markdown, recorder);
        return recorder.Reading ?? throw new InvalidOperationException(result.Problem);
    }

    public static Agreement Agreement(string markdown) => Reading(markdown).Agreement;

    // A rule set that reports nothing and keeps what it is shown.
    private sealed class Recorder : IRuleSet
    {
        public IReadOnlyList<RuleDescriptor> Rules => [];

        public Reading? Reading { get; private set; }

        public IEnumerable<Finding> Check(Reading reading)
        {
            Reading = reading;
            return [];
        }
    }
}
