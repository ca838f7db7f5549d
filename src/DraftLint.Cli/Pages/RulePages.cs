using DraftLint.Diagnostics;
using DraftLint.Reports;

namespace DraftLint.Cli.Pages;

/// <summary>The pages of the rules, as embedded in the tool: read only when somebody asks for one.</summary>
internal static class RulePages
{
    /// <summary>The whole page as Markdown, or null when the rule has none.</summary>
    public static string? Read(RuleDescriptor rule)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream("pages/" + rule.Name);
        if (stream == null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>What the page says before its examples.</summary>
    public static RuleProse? Prose(RuleDescriptor rule)
    {
        if (Read(rule) is not { } page)
            return null;
        var examples = page.IndexOf("\n## ", StringComparison.Ordinal);
        var prose = (examples < 0 ? page : page[..examples]).Trim();
        // The first line is the title.
        var body = prose[(prose.IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim();
        var text = body.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        var paragraph = text.IndexOf("\n\n", StringComparison.Ordinal);
        return new RuleProse((paragraph < 0 ? text : text[..paragraph]).ReplaceLineEndings(" "), text, body);
    }
}
