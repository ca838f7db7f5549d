using DraftLint.Text;

namespace DraftLint.Cli.Fixing;

/// <summary>
/// Puts a fixed draft in the place of the old one in one step: whoever reads meanwhile, and whatever stops the run, there is the old
/// file or the new one, whole. Byte order mark, line ends and permissions stay.
/// </summary>
internal static class FixedFile
{
    // The same name in each run, so that a run that was killed leaves nothing that the next would not clear up.
    private const string Suffix = ".draftlint-fix";

    /// <summary>Writes the fixed text. Returns why that was not done, or null.</summary>
    /// <param name="path">The draft, as a full path.</param>
    /// <param name="before">The text as it was read: a file that has changed since is not touched.</param>
    /// <param name="after">The fixed text.</param>
    public static string? Replace(string path, SourceText before, SourceText after)
    {
        try
        {
            var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            if (new FileInfo(target).IsReadOnly)
                return "not fixed, it is read-only";
            var partial = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}{Suffix}");
            try
            {
                return WriteAndMove(target, partial, before, after);
            }
            finally
            {
                File.Delete(partial);
            }
        }
        catch (UnauthorizedAccessException)
        {
            return "not fixed, no permission to write there";
        }
        catch (IOException exception)
        {
            return $"not fixed, it could not be written: {exception.Message}";
        }
    }

    private static string? WriteAndMove(string target, string partial, SourceText before, SourceText after)
    {
        using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
            stream.Write(after.ToBytes());
            stream.Flush(flushToDisk: true);
        }
        // As late as can be: an editor may have saved the draft while it was linted.
        if (!File.ReadAllBytes(target).AsSpan().SequenceEqual(before.ToBytes()))
            return "not fixed, it changed while it was read; run again";
        File.Move(partial, target, overwrite: true);
        return null;
    }
}
