using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>Explains one rule to a person at a terminal: its page, paragraphs wrapped and examples set in.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="style">How it looks.</param>
public sealed class RuleExplanation(TextWriter writer, TextStyle style)
{
    private const string Fence = "````";

    // Longer lines of prose are hard to read, however wide the terminal.
    private const int MostWidth = 100;

    /// <summary>Prints the rule's names, then its page, or where there is none what the descriptor says.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="page">The page below its title, as Markdown, or null.</param>
    public void Print(RuleDescriptor rule, string? page)
    {
        ArgumentNullException.ThrowIfNull(rule);
        writer.Write($"{style.Bold($"{rule.Id} {rule.Title}")}\n");
        writer.Write($"{rule.Name}, {SeverityNames.Of(rule.Category)}, {style.Paint(rule.Severity, SeverityNames.Of(rule.Severity))}\n\n");
        if (page != null)
            PrintPage(page);
        else
            PrintDescriptor(rule);
    }

    private void PrintDescriptor(RuleDescriptor rule)
    {
        writer.Write($"Message: {rule.Message}\n");
        if (rule.Authority.Length > 0)
            writer.Write($"Authority: {rule.Authority}\n");
    }

    private void PrintPage(string markdown)
    {
        var paragraph = new List<string>();
        var inFence = false;
        foreach (var line in markdown.Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                End(paragraph);
                inFence = !inFence;
                if (inFence)
                    PrintOptions(line[Fence.Length..].Trim());
            }
            else if (inFence)
            {
                writer.Write($"    {TerminalText.Escape(line)}".TrimEnd() + "\n");
            }
            else if (line.Length == 0)
            {
                End(paragraph);
                writer.Write('\n');
            }
            else
            {
                paragraph.Add(line);
            }
        }
        End(paragraph);
    }

    private void End(List<string> paragraph)
    {
        if (paragraph.Count == 0)
            return;
        var text = TerminalText.Escape(PlainProse.Of(string.Join(' ', paragraph)));
        paragraph.Clear();
        if (text.StartsWith('#'))
        {
            writer.Write(style.Bold(text.TrimStart('#').Trim()) + "\n");
            return;
        }
        foreach (var line in WordWrap.Lines(text, Math.Min(style.Width, MostWidth)))
            writer.Write(line + "\n");
    }

    // "draft position=ukraine": the reader needs to know the side, not that it is a draft.
    private void PrintOptions(string info)
    {
        var options = info.StartsWith("draft", StringComparison.Ordinal) ? info["draft".Length..].Trim() : info;
        if (options.Length > 0)
            writer.Write($"    {style.Dim($"({TerminalText.Escape(options)})")}\n");
    }
}
