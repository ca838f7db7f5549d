using System.Reflection;
using DraftLint.Diagnostics;

namespace DraftLint.Cli.Pages;

/// <summary>The pages of the rules, <c>rules/CATEGORY/NAME.md</c>, as embedded: read one by one, and only when somebody wants to see them.</summary>
internal static class RulePages
{
    /// <summary>The page of a rule below its title, as Markdown; null where there is none.</summary>
    public static string? Of(RuleDescriptor rule)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("pages/" + rule.Name);
        if (stream == null)
            return null;
        using var reader = new StreamReader(stream);
        return BelowTitle(reader.ReadToEnd());
    }

    /// <summary>A page without its title.</summary>
    public static string BelowTitle(string text)
    {
        var page = text.ReplaceLineEndings("\n");
        // The title is the descriptor's, which every report shows already.
        var title = page.StartsWith("# ", StringComparison.Ordinal) ? page.IndexOf('\n', StringComparison.Ordinal) + 1 : 0;
        return page[title..].Trim('\n');
    }
}
