namespace DraftLint.Reports;

/// <summary>What a rule's page says before its examples.</summary>
public sealed class RuleProse
{
    /// <param name="page">The page below its title, as Markdown.</param>
    public RuleProse(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var end = page.IndexOf("\n## ", StringComparison.Ordinal);
        Markdown = (end < 0 ? page : page[..end]).Trim('\n');
        var paragraphs = Markdown.Split("\n\n").Select(PlainProse.Of).ToList();
        Summary = paragraphs[0];
        Text = string.Join("\n\n", paragraphs);
    }

    /// <summary>The first paragraph, without marks.</summary>
    public string Summary { get; }

    /// <summary>The prose without marks.</summary>
    public string Text { get; }

    /// <summary>The prose as written.</summary>
    public string Markdown { get; }
}
