using System.Globalization;
using DraftLint.Facts;
using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>Shows the clause model as an indented tree: a line for each provision, sentence and statement, then parties, terms and references.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="style">How it looks.</param>
public sealed class ReadingTree(TextWriter writer, TextStyle style)
{
    // Deeper ones are not set in any further: the words need the room.
    private const int MostDepth = 12;

    /// <summary>Writes all that was read from an agreement.</summary>
    public void Write(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var agreement = reading.Agreement;
        var statements = reading.All<Statement>().ToLookup(statement => statement.Sentence);
        Line(0, agreement.Title?.Text ?? "(no title)", isHead: true);
        foreach (var provision in agreement.Provisions)
            Write(provision, statements);
        List("parties", agreement.Parties, party => (party.Passage, string.Join(" = ", party.Aliases.Prepend(party.Name))));
        List("defined terms", agreement.DefinedTerms, term => (term.Term, term.Term.Text));
        List("references", agreement.CrossReferences, Describe);
        List("placeholders", reading.All<Placeholder>(), placeholder => (placeholder.Passage, placeholder.Passage.Text));
        List("guarantee terms", reading.All<GuaranteeTerm>(), term => (term.Passage, term.Passage.Text));
        List("guarantees", reading.All<Guarantee>(), Describe);
        List("guarantees by analogy", reading.All<GuaranteeAnalogy>(), analogy => (analogy.Passage, analogy.Passage.Text));
        List("enforcement measures", reading.All<EnforcementMeasure>(), Describe);
        List("alternatives", reading.All<Alternative>(), alternative => (alternative.Passage, $"{alternative.Owner?.Text ?? alternative.Label?.Text ?? "no label"}: {alternative.Content.Text}"));
        List("bodies", reading.All<Body>(), body => (body.Mentions[0].Passage, $"{body.Name}, named {body.Mentions.Count.ToString(CultureInfo.InvariantCulture)}x"));
        List("places", reading.All<PlaceName>(), place => (place.Passage, place.Name));
        List("amounts", reading.All<Amount>(), amount => (amount.Passage, amount.Passage.Text));
        List("hidden characters", reading.All<HiddenCharacter>(), character => (character.Passage, character.CodePoint));
        writer.Flush();
    }

    private void Write(Provision provision, ILookup<Sentence, Statement> statements)
    {
        var depth = Depth(provision);
        if (provision.Parent != null)
            Line(depth, Describe(provision), isHead: true);
        foreach (var sentence in provision.Sentences)
        {
            Line(depth + 1, "| " + sentence.Passage.Text);
            foreach (var statement in statements[sentence])
                Line(depth + 2, Describe(statement));
        }
    }

    private static int Depth(Provision provision) => provision.Ancestors.Take(MostDepth).Count();

    private static string Describe(Provision provision)
    {
        var name = provision.Citation.Length > 0 ? provision.Citation : provision.Label?.Text ?? Word(provision.Kind);
        var heading = provision.Heading == null ? "" : $" \"{provision.Heading.Text}\"";
        var role = provision.Role == ProvisionRole.Operative ? "" : $" ({Word(provision.Role)})";
        return $"{name}{heading}{role}";
    }

    private static string Describe(Statement statement)
    {
        var not = statement.IsDenied ? " not" : "";
        string[] parts =
        [
            .. Part(" ", statement.Verb), .. Part(" ", statement.IsPassive ? null : statement.DirectObject), .. Part(" for ", statement.Beneficiary == statement.DirectObject ? null : statement.Beneficiary),
            .. Part(", ", statement.Deadline?.Passage), .. Part(", ", statement.Duration?.Passage), .. statement.Conditions.SelectMany(condition => Part(", ", condition.Passage)),
        ];
        var where = statement.IsSubordinate ? " (subordinate)" : statement.IsOperative ? "" : " (not operative)";
        return $"{Word(statement.Modality)}{not}: {statement.Obligor?.Text ?? "nobody"}{string.Concat(parts)}{where}";
    }

    private static string[] Part(string lead, Passage? words) => words == null ? [] : [lead + words.Text];

    private static (Passage, string) Describe(CrossReference reference)
    {
        var target = reference.Target == ReferenceTarget.Provision ? reference.Provision!.ToString() : $"{Word(reference.Target)}: {reference.Reason}";
        return (reference.Passage, $"{reference.Passage.Text} -> {target}");
    }

    private static (Passage, string) Describe(Guarantee guarantee)
    {
        var missing = guarantee.MissingElements.Select(kind => kind.Name).ToList();
        return (guarantee.Passage, $"{Word(guarantee.Kind)}: {guarantee.Passage.Text}; {(missing.Count == 0 ? "complete" : "without " + string.Join(", ", missing))}");
    }

    private static (Passage, string) Describe(EnforcementMeasure measure)
    {
        var clarifier = measure.Clarifier == null ? "nothing makes it definite" : $"made definite by \"{measure.Clarifier.Text}\"";
        return (measure.Passage, $"{measure.Passage.Text}: {clarifier}");
    }

    private void List<T>(string title, IEnumerable<T> items, Func<T, (Passage Passage, string Text)> describe)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (isFirst)
                writer.Write($"\n{style.Bold(title)}\n");
            isFirst = false;
            var (passage, text) = describe(item);
            var (line, column) = passage.Position;
            Line(1, string.Create(CultureInfo.InvariantCulture, $"{line}:{column} {text}"));
        }
    }

    private void Line(int depth, string text, bool isHead = false)
    {
        var indent = new string(' ', 2 * Math.Min(depth, MostDepth));
        var shown = Cut(TerminalText.Escape(text), style.Width - indent.Length);
        writer.Write($"{indent}{(isHead ? style.Bold(shown) : shown)}\n");
    }

    private string Cut(string text, int width)
    {
        if (DisplayWidth.Of(text) <= width)
            return text;
        var line = DisplayLine.Of(text);
        var end = 0;
        var used = style.Ellipsis.Length;
        while (end < line.Count && used + line.WidthAt(end) <= width)
            used += line.WidthAt(end++);
        return line.Show(0, end).TrimEnd() + style.Ellipsis;
    }

    // "FinalClause": "final clause".
    private static string Word<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, index) => char.IsUpper(c) && index > 0 ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
