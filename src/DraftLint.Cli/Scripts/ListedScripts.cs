using DraftLint.Cli.Pages;
using DraftLint.Diagnostics;

namespace DraftLint.Cli.Scripts;

/// <summary>The scripted rules of a folder as they are listed and explained: those that may run by what they say of themselves, the others by their pages, without running them.</summary>
internal sealed class ListedScripts
{
    private readonly List<(RuleDescriptor Rule, string? Page)> _rules = [];

    /// <param name="shell">Whose scripts.</param>
    /// <exception cref="UsageException">Scripts were trusted, and are not what they were.</exception>
    public ListedScripts(Shell shell)
    {
        using var scripts = EnabledScripts.Open(shell, ScriptPermission.Trusted);
        foreach (var rule in scripts.Descriptors)
            _rules.Add((rule, scripts.PageOf(rule)));
        AreTrusted = scripts.Rules != null;
        foreach (var file in AreTrusted ? [] : scripts.Folder.Files)
        {
            var name = file.Name[..^".csx".Length] + ".md";
            if (ScriptPage.Read(scripts.Folder, name) is { } page && ReadTitle(page) is var (id, title))
                _rules.Add((new RuleDescriptor(id, Path.GetFileNameWithoutExtension(file.Name), title, Category.House, Severity.Warning, ""), RulePages.BelowTitle(page)));
        }
    }

    /// <summary>False where the rules are known by their pages only.</summary>
    public bool AreTrusted { get; }

    /// <summary>The rules, by id.</summary>
    public IEnumerable<RuleDescriptor> Rules => _rules.Select(known => known.Rule).OrderBy(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The page of one of the rules below its title; null where there is none.</summary>
    public string? PageOf(RuleDescriptor rule) => _rules.Find(known => known.Rule == rule).Page;

    // "# HOUSE01 Best efforts without a yardstick".
    private static (string Id, string Title)? ReadTitle(string page)
    {
        var first = page.Split('\n', 2)[0].TrimEnd('\r');
        var parts = first.StartsWith("# ", StringComparison.Ordinal) ? first[2..].Split(' ', 2, StringSplitOptions.TrimEntries) : [];
        return parts is [{ Length: > 0 and <= MostLetters } id, { Length: > 0 } title] && id.All(char.IsAsciiLetterOrDigit) ? (id, title) : null;
    }

    // Of an id: more is none.
    private const int MostLetters = 20;
}
