using System.Globalization;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>Writes a matrix as Markdown tables: for a memo, an issue, a page.</summary>
/// <param name="writer">Where it goes.</param>
public sealed class MatrixMarkdown(TextWriter writer)
{
    /// <summary>Writes the matrix of one draft.</summary>
    public void Write(Matrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        writer.Write($"# {MarkdownText.Of(matrix.Path)}\n");
        if (matrix.Sides is { } sides)
            new SideMarkdown(writer).Write(sides);
        if (matrix.Clauses.Count == 0)
            writer.Write("\nNo guarantee, ceasefire or enforcement clause was found.\n");
        foreach (var clause in matrix.Clauses)
            Write(clause);
        foreach (var owed in matrix.Duties)
            Write(owed);
        writer.Write('\n');
        writer.Flush();
    }

    private void Write(MatrixClause clause)
    {
        writer.Write($"\n## {MarkdownText.Of(clause.Clause.Provision.ToString())}: {clause.Kind}\n\n{Quoted(clause.Clause.Passage!)}\n\n");
        writer.Write("| Element | State | Words |\n| --- | --- | --- |\n");
        foreach (var element in clause.Clause.Elements)
            writer.Write($"| {element.Kind.Name} | {DutyWords.State(element.State)} | {(element.Passage is { } words ? Quoted(words) : "")} |\n");
    }

    private void Write(DebtorDuties owed)
    {
        writer.Write($"\n## {MarkdownText.Of(owed.Debtor.Name)} owes\n\n| Provision | Strength | Act | To whom | Time limit |\n| --- | --- | --- | --- | --- |\n");
        foreach (var duty in owed.Duties)
            writer.Write($"| {MarkdownText.Of(duty.Provision.ToString())} | {DutyWords.Strength(duty)} | {MarkdownText.Of(DutyWords.Act(duty))} | {MarkdownText.Of(DutyWords.ToWhom(duty))} | {MarkdownText.Of(DutyWords.Time(duty))} |\n");
    }

    private static string Quoted(Passage words) => string.Create(CultureInfo.InvariantCulture, $"“{MarkdownText.Of(words.Text)}” (line {words.Position.Line})");
}
