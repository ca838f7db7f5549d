using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DraftLint.Cli.Git;

/// <summary>Reads the texts that a repository holds, as they were stored.</summary>
internal sealed class GitObjects : IDisposable
{
    // More than any draft that is linted.
    private const int MostBytes = 20 * 1024 * 1024;

    private readonly string _folder;
    private readonly string[] _prefix;
    private readonly Process _process;
    private readonly Stream _answers;

    /// <exception cref="UsageException">The folder is in no repository, or there is no git.</exception>
    public GitObjects(string folder, string option)
    {
        _folder = folder;
        var prefix = GitProcess.Ask(folder, "rev-parse", "--show-prefix") ?? throw new UsageException($"{option}: {folder} is in no git repository that could be read");
        _prefix = prefix.Split('/', StringSplitOptions.RemoveEmptyEntries);
        _process = GitProcess.Start(folder, "cat-file", "--batch");
        // Nothing that is asked makes it talk so much that nobody reading would stop it.
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _answers = new BufferedStream(_process.StandardOutput.BaseStream, 1 << 16);
    }

    /// <summary>The full name of a commit.</summary>
    /// <exception cref="UsageException">There is no such commit.</exception>
    public string Commit(string revision, string option) =>
        GitProcess.Ask(_folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is { Length: > 0 } name
            ? name
            : throw new UsageException($"{option} {revision}: no such commit in this repository");

    /// <summary>The name of the commit that is checked out; null before the first one.</summary>
    public string? Head => GitProcess.Ask(_folder, "rev-parse", "--verify", "--quiet", "HEAD^{commit}") is { Length: > 0 } name ? name : null;

    /// <summary>The content of a file in a commit, or with an empty name of one as it is staged; null where it has none.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="path">The full path.</param>
    public byte[]? Content(string commit, string path)
    {
        if (NameOf(path) is not { } name)
            return null;
        var question = Encoding.UTF8.GetBytes($"{commit}:{name}\n");
        _process.StandardInput.BaseStream.Write(question);
        _process.StandardInput.BaseStream.Flush();
        var words = ReadLine().Split(' ');
        // NAME blob SIZE, or QUESTION missing.
        if (words.Length < 3 || words[^2] != "blob" || !int.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            return Skip(words);
        if (size > MostBytes)
            throw new UsageException($"{path}: larger in the repository than any draft that is read");
        var content = new byte[size];
        _answers.ReadExactly(content);
        _answers.ReadByte();
        return content;
    }

    /// <summary>Ends git.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit(TimeSpan.FromSeconds(5));
        _process.Dispose();
    }

    // A folder or a commit in the place of a draft has content as well.
    private byte[]? Skip(string[] words)
    {
        if (words.Length >= 3 && words[^2] is "tree" or "commit" or "tag" && long.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            for (var rest = size; rest >= 0; rest--)
                _answers.ReadByte();
        }
        return null;
    }

    // The path from the top of the repository; null outside of it, and for what could not be asked for on one line.
    private string? NameOf(string path)
    {
        var parts = _prefix.ToList();
        foreach (var part in Path.GetRelativePath(_folder, path).Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count == 0)
                return null;
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }
        var name = string.Join('/', parts);
        return name.Contains('\n', StringComparison.Ordinal) || Path.IsPathRooted(name) ? null : name;
    }

    private string ReadLine()
    {
        var line = new List<byte>();
        for (var next = _answers.ReadByte(); next >= 0 && next != '\n'; next = _answers.ReadByte())
            line.Add((byte)next);
        return Encoding.UTF8.GetString([.. line]);
    }
}
