using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint;

/// <summary>Lints drafts. Start reading here: <see cref="Lint"/> has one line for each stage.</summary>
/// <param name="rules">The rules to run: the built-in ones, and scripts.</param>
/// <param name="positions">Whose side to read for; without one the red-line rules find nothing.</param>
public sealed class Linter(IReadOnlyList<IRuleSet> rules, IReadOnlyList<Position> positions)
{
    /// <summary>Lints one text. Safe to call from several threads at once.</summary>
    public LintResult Lint(SourceText source)
    {
        try
        {
            var draft = DraftParser.Parse(source);
            var agreement = AgreementBuilder.Build(draft);
            var reading = FactReader.Read(agreement, positions);
            var found = rules.SelectMany(set => set.Check(reading));
            var findings = FindingOrder.Settle(found);
            return new LintResult(agreement, findings, reading.All<Statement>().Count());
        }
        catch (UnreadableDraftException unreadable)
        {
            return new LintResult(source.Path, unreadable.Message);
        }
    }
}
