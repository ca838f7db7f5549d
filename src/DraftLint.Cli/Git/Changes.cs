using DraftLint.Cli.Inputs;
using DraftLint.Diagnostics;
using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Cli.Git;

/// <summary>What <c>--since</c> and <c>--staged</c> leave of a run: drafts that have changed, and in them the findings in provisions that have.</summary>
internal sealed class Changes : IDisposable
{
    private readonly GitObjects _objects;
    private readonly string? _commit;
    private readonly bool _isStaged;

    private Changes(GitObjects objects, string? commit, bool isStaged)
    {
        _objects = objects;
        _commit = commit;
        _isStaged = isStaged;
    }

    /// <summary>Since a commit, in the files as they lie.</summary>
    /// <exception cref="UsageException">There is no git, no repository or no such commit.</exception>
    public static Changes Since(string revision, string folder)
    {
        var objects = new GitObjects(folder, "--since");
        return new Changes(objects, objects.Commit(revision, "--since"), isStaged: false);
    }

    /// <summary>What the next commit would change, in the files as they are staged.</summary>
    /// <exception cref="UsageException">There is no git or no repository.</exception>
    public static Changes Staged(string folder)
    {
        var objects = new GitObjects(folder, "--staged");
        return new Changes(objects, objects.Head, isStaged: true);
    }

    /// <summary>The drafts that have changed.</summary>
    public IReadOnlyList<Input> Select(IReadOnlyList<Input> inputs) => [.. inputs.Select(Select).OfType<Input>()];

    /// <summary>The result with the findings in provisions that have changed.</summary>
    public LintResult OnlyChanged(Input input, LintResult result)
    {
        if (result.Problem != null || input.File == null || Earlier(input.File) is not { } bytes || !SourceText.TryDecode(result.Path, bytes, out var source, out _))
            return result;
        try
        {
            return new EarlierText(new Linter([], []).Read(source!).Agreement).OnlyChanged(result);
        }
        catch (UnreadableDraftException)
        {
            // Nothing can be said to be as it was.
            return result;
        }
    }

    /// <summary>True for a file that is not as it was.</summary>
    public bool Has(string path) => Earlier(path) is not { } earlier || !Read(path).AsSpan().SequenceEqual(earlier);

    /// <summary>Ends git.</summary>
    public void Dispose() => _objects.Dispose();

    private Input? Select(Input input)
    {
        if (input.File == null || input.Problem != null)
            return _isStaged ? null : input;
        var now = _isStaged ? _objects.Content("", input.File) : null;
        if (_isStaged && now == null)
            return null;
        var earlier = Earlier(input.File);
        if (earlier != null && (now ?? Read(input.File)).AsSpan().SequenceEqual(earlier))
            return null;
        return now == null ? input : input with { Content = now, IsEmpty = false };
    }

    private byte[]? Earlier(string path) => _commit == null ? null : _objects.Content(_commit, path);

    // What cannot be read is told by whoever lints it.
    private static byte[] Read(string path)
    {
        try
        {
            return new FileInfo(path).Length == 0 ? [] : File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return [];
        }
    }
}
