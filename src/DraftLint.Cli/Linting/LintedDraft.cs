using DraftLint.Cli.Inputs;
using DraftLint.Diagnostics;

namespace DraftLint.Cli.Linting;

/// <summary>A draft that was linted, and what fixing would make of it; null where fixing was not asked for.</summary>
internal sealed record LintedDraft(Input Input, LintResult Result, FixedDraft? Fixed);
