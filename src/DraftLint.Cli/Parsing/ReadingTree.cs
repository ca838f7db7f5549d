using DraftLint.Facts;
using DraftLint.Model;
using DraftLint.Reports;

namespace DraftLint.Cli.Parsing;

/// <summary>The clause model as an indented tree: a line for each provision, sentence and statement.</summary>
internal sealed class ReadingTree(TextWriter writer, int width)
{
    public void Write(Reading reading)
    {
        var agreement = reading.Agreement;
        var statements = reading.All<Statement>().ToLookup(statement => statement.Sentence);
        Line(0, agreement.Title == null ? "(no title)" : agreement.Title.Text);
        foreach (var provision in agreement.Provisions)
        {
            var depth = provision.Ancestors.Count();
            if (provision.Parent != null)
                Line(depth, Describe(provision));
            foreach (var sentence in provision.Sentences)
            {
                Line(depth + 1, "\" " + sentence.Passage.Text);
                foreach (var statement in statements[sentence])
                    Line(depth + 2, Describe(statement));
            }
        }
        List("parties", agreement.Parties.Select(party => party.Name));
        List("defined terms", agreement.DefinedTerms.Select(term => term.Term.Text));
        List("references", agreement.CrossReferences.Select(Describe));
    }

    private static string Describe(Provision provision)
    {
        var name = provision.Citation.Length > 0 ? provision.Citation : provision.Kind.ToString().ToLowerInvariant();
        var heading = provision.Heading == null ? "" : $" \"{provision.Heading.Text}\"";
        var role = provision.Role == ProvisionRole.Operative ? "" : $" ({provision.Role})";
        return $"{name}{heading}{role}  [{provision.Path}]";
    }

    private static string Describe(Statement statement)
    {
        var polarity = statement.IsNegative ? " not" : "";
        var deadline = statement.Deadline == null ? "" : $", {statement.Deadline.Text}";
        var subordinate = statement.IsSubordinate ? ", in a subordinate clause" : "";
        return $"-> {statement.Obligor?.Text ?? "nobody"}: {statement.Modality.ToString().ToLowerInvariant()}{polarity} {statement.Verb?.Text}{deadline}{subordinate}";
    }

    private static string Describe(CrossReference reference) =>
        $"{reference.Passage.Text} -> {(reference.Target == ReferenceTarget.Provision ? reference.Provision!.Path : $"{reference.Target}: {reference.Reason}")}";

    private void List(string title, IEnumerable<string> items)
    {
        var lines = items.ToList();
        if (lines.Count == 0)
            return;
        writer.WriteLine();
        writer.WriteLine($"{title}:");
        foreach (var line in lines)
            Line(1, line);
    }

    private void Line(int depth, string text)
    {
        var line = new string(' ', 2 * Math.Min(depth, 12)) + TerminalText.Escape(text);
        writer.WriteLine(line.Length <= width ? line : line[..(width - 3)] + "...");
    }
}
