using DraftLint.Cli.Caching;
using DraftLint.Cli.Inputs;
using DraftLint.Diagnostics;

namespace DraftLint.Cli.Linting;

/// <summary>A draft that was linted, and what fixing would make of it; null where fixing was not asked for.</summary>
internal sealed record LintedDraft(Input Input, LintResult Result, FixedDraft? Fixed)
{
    /// <summary>Under which key the result is to be kept for the next run; null: nowhere.</summary>
    public CacheKey? Key { get; init; }

    /// <summary>What an earlier run told of the draft, which has not changed since: then the result holds nothing. Else null.</summary>
    public KeptResult? Kept { get; init; }
}
