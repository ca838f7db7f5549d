using System.Text;
using DraftLint.Cli.Git;
using DraftLint.Cli.Inputs;

namespace DraftLint.Cli.Configuring;

/// <summary>What lies beside a stranger's drafts and would have changed what is reported of them: it is not read, and named.</summary>
internal static class UntrustedTree
{
    private static readonly string[] Names = [".draftlint", ".draftlintignore", ".draftlint-baseline.json", ".editorconfig"];

    private const int MostBytes = 256 * 1024;

    /// <summary>A note for each file.</summary>
    /// <param name="inputs">The drafts.</param>
    /// <param name="currentFolder">What names in notes are relative to.</param>
    /// <param name="changes">Since when files have changed; null where nobody asks.</param>
    public static IEnumerable<string> Notes(IReadOnlyList<Input> inputs, string currentFolder, Changes? changes)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            for (var folder = Path.GetDirectoryName(input.File); folder != null && Tree.Holds(currentFolder, folder) && folders.Add(folder);)
                folder = Path.GetDirectoryName(folder);
        }
        folders.Add(currentFolder);
        foreach (var path in folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).Where(IsOurs))
            yield return $"{Tree.NameOf(currentFolder, path)} {(changes?.Has(path) == true ? "has changed and " : "")}does not count (--untrusted)";
    }

    // Most .editorconfig files are about other tools.
    private static bool IsOurs(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Name != ".editorconfig")
            return file.Exists;
        if (file.LinkTarget != null || file.Length is 0 or > MostBytes)
            return file.Length > 0;
        return File.ReadAllText(path, Encoding.UTF8).Contains("draftlint", StringComparison.OrdinalIgnoreCase);
    }
}
