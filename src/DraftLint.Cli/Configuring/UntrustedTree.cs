using System.Text;
using DraftLint.Cli.Git;
using DraftLint.Cli.Inputs;
using DraftLint.Diagnostics;
using DraftLint.Text;

namespace DraftLint.Cli.Configuring;

/// <summary>What lies beside a stranger's drafts and would have changed what is reported of them: it is not read, and named.</summary>
internal sealed class UntrustedTree
{
    private const int MostBytes = 256 * 1024;

    // As much of a file as a report shows.
    private const int MostShown = 200;

    private static readonly string[] Names = [".draftlint", ".draftlintignore", ".draftlint-baseline.json", ".editorconfig"];

    private readonly string _currentFolder;
    private readonly Changes? _changes;
    private readonly List<string> _paths;

    /// <param name="inputs">The drafts.</param>
    /// <param name="currentFolder">What names are relative to.</param>
    /// <param name="changes">Since when files have changed; null where nobody asks.</param>
    public UntrustedTree(IReadOnlyList<Input> inputs, string currentFolder, Changes? changes)
    {
        _currentFolder = currentFolder;
        _changes = changes;
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            for (var folder = Path.GetDirectoryName(input.File); folder != null && Tree.Holds(currentFolder, folder) && folders.Add(folder);)
                folder = Path.GetDirectoryName(folder);
        }
        folders.Add(currentFolder);
        _paths = [.. folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).Where(IsOurs)];
    }

    /// <summary>A note for each file.</summary>
    public IEnumerable<string> Notes =>
        _paths.Select(path => $"{Tree.NameOf(_currentFolder, path)} {(_changes?.Has(path) == true ? "has changed and " : "")}does not count (--untrusted)");

    /// <summary>A finding for each file; where somebody asks for changes, for each that has changed.</summary>
    public IEnumerable<LintResult> Findings => _paths.Where(path => _changes?.Has(path) != false).Select(path =>
    {
        var name = Tree.NameOf(_currentFolder, path);
        return LintResult.Beside(new SourceText(name, FirstLine(path)), LinterRules.UntrustedSettings, name, _changes == null ? "decides what is found," : "has changed, decides what is found,");
    });

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

    // A link could show any file of the user's; a pipe looks like a file without content, and waits for somebody to write.
    private static string FirstLine(string path)
    {
        if (new FileInfo(path) is not { LinkTarget: null, Length: > 0 })
            return "";
        try
        {
            using var reader = new StreamReader(path, Encoding.UTF8);
            var buffer = new char[MostShown];
            var text = new string(buffer, 0, reader.ReadBlock(buffer));
            return text.Split('\n', '\r')[0];
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return "";
        }
    }
}
