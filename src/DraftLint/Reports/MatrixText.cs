using System.Globalization;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>Tells a matrix to a person at a terminal: a block for each clause, then a block for each party.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="style">How it looks.</param>
public sealed class MatrixText(TextWriter writer, TextStyle style)
{
    private const int Indent = 4;

    /// <summary>Writes the matrix of one draft.</summary>
    public void Write(Matrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        writer.Write($"{style.Bold(TerminalText.Escape(matrix.Path))}\n");
        if (matrix.Sides is { } sides)
            new SideText(writer, style).Write(sides);
        if (matrix.Clauses.Count == 0)
            writer.Write("  no guarantee, ceasefire or enforcement clause was found\n");
        foreach (var clause in matrix.Clauses)
            Write(clause);
        foreach (var owed in matrix.Duties)
            Write(owed);
        writer.Write('\n');
        writer.Flush();
    }

    private void Write(MatrixClause clause)
    {
        var elements = clause.Clause.Elements;
        writer.Write($"\n  {style.Bold(TerminalText.Escape($"{clause.Clause.Provision}: {clause.Kind}"))}\n");
        Line(Quoted(clause.Clause.Passage!));
        var width = elements.Max(element => element.Kind.Name.Length);
        foreach (var element in elements)
            Line($"{element.Kind.Name.PadRight(width)}  {(element.Passage is { } words ? Quoted(words) : DutyWords.State(element.State).ToUpperInvariant())}");
    }

    private void Write(DebtorDuties owed)
    {
        writer.Write($"\n  {style.Bold(TerminalText.Escape(owed.Debtor.Name + " owes"))}\n");
        foreach (var duty in owed.Duties)
        {
            // "notify the Commission" says to whom by itself.
            var isSaid = duty is { Beneficiary: { } receiver, DirectObject: { } what } && receiver.Span.Start == what.Span.Start;
            var whom = !isSaid && DutyWords.ToWhom(duty) is { Length: > 0 } name ? $", to {name}" : "";
            var time = DutyWords.Time(duty) is { Length: > 0 } words ? words : "no time limit";
            Line($"{duty.Provision}: {DutyWords.Owed(duty)}{whom}; {time}");
        }
    }

    private static string Quoted(Passage words) => string.Create(CultureInfo.InvariantCulture, $"{words.Position.Line}:{words.Position.Column} \"{words.Text}\"");

    private void Line(string text)
    {
        var lead = new string(' ', Indent);
        foreach (var line in WordWrap.Lines(TerminalText.Escape(text), Math.Max(20, style.Width - Indent)))
        {
            writer.Write($"{lead}{line}\n");
            lead = new string(' ', Indent + 2);
        }
    }
}
