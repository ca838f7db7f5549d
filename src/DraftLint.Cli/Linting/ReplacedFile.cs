namespace DraftLint.Cli.Linting;

/// <summary>
/// A file that takes the place of another only when it is complete: until then its content lies beside it under another name, and
/// an interrupted run leaves the old file as it was.
/// </summary>
internal sealed class ReplacedFile : IDisposable
{
    private readonly string _path;
    private readonly string _partial;
    private bool _isDone;

    /// <exception cref="UsageException">Nothing can be written there.</exception>
    public ReplacedFile(string name, string folder)
    {
        _path = Target(Path.GetFullPath(name, folder));
        // A device or a pipe (/dev/stdout, /dev/fd/63) is written to, and never replaced.
        _partial = IsDevice(_path) ? _path : $"{_path}.{Environment.ProcessId}.partial";
        if (Directory.Exists(_path))
            throw new UsageException($"{name}: cannot write the report there, it is a folder");
        try
        {
            Stream = new FileStream(_partial, IsDevice(_path) ? FileMode.Open : FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1 << 14);
        }
        catch (DirectoryNotFoundException)
        {
            throw new UsageException($"{name}: cannot write the report there, the folder does not exist");
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new UsageException($"{name}: cannot write the report there");
        }
    }

    /// <summary>Where the content goes.</summary>
    public FileStream Stream { get; }

    /// <summary>Puts the content in place.</summary>
    public void Complete()
    {
        Stream.Flush(flushToDisk: _partial != _path);
        Stream.Dispose();
        if (_partial != _path)
            File.Move(_partial, _path, overwrite: true);
        _isDone = true;
    }

    /// <summary>Removes what is not complete.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_isDone && _partial != _path)
            File.Delete(_partial);
    }

    // Through a link the file that it points at is replaced, not the link.
    private static string Target(string path)
    {
        if (IsDevice(path))
            return path;
        var file = new FileInfo(path);
        return file.LinkTarget != null && file.ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : path;
    }

    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);
}
