using DraftLint.Positions;

namespace DraftLint.Reports;

/// <summary>Explains a position to a person at a terminal: whose it is, what it protects and why, what could be accepted instead.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="style">How it looks.</param>
public sealed class PositionExplanation(TextWriter writer, TextStyle style)
{
    private const int Indent = 13;
    private const int MostWidth = 100;

    /// <summary>Prints the position.</summary>
    public void Print(Position position)
    {
        ArgumentNullException.ThrowIfNull(position);
        Title($"{position.Name}: the side of {position.Party}");
        Line("aliases", [.. position.Aliases, .. position.Adjectives]);
        Line("protects", position.Territories.Select(territory => territory.Name));
        Line("against", position.Adversaries.Select(NameOf));
        Line("with", position.Allies.Concat(position.Guarantors).Concat(position.Organisations).Select(NameOf).Distinct());
        Line("note", ["what it says of law is for counsel to confirm; no legal advice"]);
        if (position.Subjects.Count == 0)
            Line("watches", ["every subject, with the severity of the rules"]);
        foreach (var subject in position.Subjects)
            Print(subject, position);
    }

    private static string NameOf(Counterpart counterpart) => counterpart.Name;

    private void Print(Subject subject, Position position)
    {
        writer.Write('\n');
        Title(subject.Name + (subject.IsNonNegotiable ? ", not negotiable without new instructions" : "") + (subject.Severity == null ? "" : ", " + subject.Severity));
        Line("holds", [subject.Position]);
        foreach (var line in subject.Unacceptable)
            Line("refuses", [line]);
        foreach (var fallback in subject.Fallbacks)
            Line("fallback", [fallback.Wording + Reached(fallback)]);
        foreach (var norm in subject.Norms.Select(id => position.Norms.FirstOrDefault(norm => norm.Id == id)).OfType<Norm>())
            Line("because", [$"{norm.Citation}{(norm.Gist.Length > 0 ? ": " + norm.Gist : "")} ({norm.Status})"]);
        Line("owner", [subject.Owner]);
        Line("review", [subject.Review]);
    }

    private static string Reached(Fallback fallback) => fallback.Marks.Count == 0 ? "" : $" (reached when {string.Join(", ", fallback.Marks.Select(mark => mark.ToString().ToLowerInvariant()))})";

    private void Title(string text)
    {
        foreach (var line in WordWrap.Lines(TerminalText.Escape(text), Width))
            writer.Write($"{style.Bold(line)}\n");
    }

    private void Line(string name, IEnumerable<string> items)
    {
        var text = string.Join(", ", items.Where(item => item.Length > 0));
        if (text.Length == 0)
            return;
        var lead = style.Dim($"  {name}:".PadRight(Indent));
        foreach (var line in WordWrap.Lines(TerminalText.Escape(text), Width - Indent))
        {
            writer.Write($"{lead}{line}\n");
            lead = new string(' ', Indent);
        }
    }

    private int Width => Math.Max(40, Math.Min(style.Width, MostWidth));
}
