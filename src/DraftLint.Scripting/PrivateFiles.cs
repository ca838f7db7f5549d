using System.Security.Cryptography;
using System.Text;

namespace DraftLint.Scripting;

/// <summary>Files of the tool's own in a folder that only the user can look into. What somebody has touched, or what was cut off, is not read.</summary>
/// <param name="folder">The folder; it is made when first needed.</param>
public sealed class PrivateFiles(string folder)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private volatile bool _hasWritten;

    /// <summary>False for a folder that others can look into, and for what is no folder. One that is not there yet will be made.</summary>
    public bool MayBeUsed => IsPrivate(folder) || !Path.Exists(folder);

    /// <summary>A name for what is made of some texts: SHA-256 in hexadecimal digits, another where one ends elsewhere.</summary>
    public static string NameOf(IEnumerable<string> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.Unicode.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The content of a file; null when there is none, or when somebody has touched it.</summary>
    public byte[]? Read(string name)
    {
        try
        {
            if (!IsPrivate(folder))
                return null;
            var bytes = File.ReadAllBytes(Path.Combine(folder, name));
            return bytes.Length > SHA256.HashSizeInBytes && SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes))
                ? bytes[SHA256.HashSizeInBytes..]
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes a file, whole or not at all. Where that is not possible the next run does the work again, and nothing else.</summary>
    public void Write(string name, ReadOnlySpan<byte> content)
    {
        try
        {
            if (!OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder, OwnerOnly);
            else
                Directory.CreateDirectory(folder);
            if (!IsPrivate(folder))
                return;
            var path = Path.Combine(folder, name);
            var partial = $"{path}.{Environment.ProcessId}.partial";
            File.WriteAllBytes(partial, [.. SHA256.HashData(content), .. content]);
            File.Move(partial, path, overwrite: true);
            _hasWritten = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Time is lost, and nothing else.
        }
    }

    /// <summary>Deletes all files but the newest, where any was written here.</summary>
    /// <param name="most">How many stay.</param>
    public void Prune(int most)
    {
        if (!_hasWritten)
            return;
        try
        {
            foreach (var old in new DirectoryInfo(folder).GetFiles().OrderByDescending(file => file.LastWriteTimeUtc).Skip(most))
                old.Delete();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another run prunes as well.
        }
    }

    // What others could have written there is not read.
    private static bool IsPrivate(string folder) => OperatingSystem.IsWindows() || (Directory.Exists(folder) && (File.GetUnixFileMode(folder) & ~OwnerOnly) == 0);
}
