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
        _path = Path.GetFullPath(name, folder);
        _partial = $"{_path}.{Environment.ProcessId}.partial";
        if (Directory.Exists(_path))
            throw new UsageException($"{name}: cannot write the report there, it is a folder");
        try
        {
            Stream = new FileStream(_partial, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16);
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
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(_partial, _path, overwrite: true);
        _isDone = true;
    }

    /// <summary>Removes what is not complete.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_isDone)
            File.Delete(_partial);
    }
}
