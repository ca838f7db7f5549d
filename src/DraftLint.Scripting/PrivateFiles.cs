using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace DraftLint.Scripting;

/// <summary>
/// Files of the tool's own in a folder that only the user can look into; their names begin with what <see cref="NameOf"/> gives. What somebody has touched
/// or renamed, or what was cut off, is not read.
/// </summary>
/// <param name="folder">The folder; it is made when first needed.</param>
public sealed class PrivateFiles(string folder)
{
    private const int NameLength = 2 * SHA256.HashSizeInBytes;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private readonly Lazy<bool> _isOwn = new(() => !Environment.IsPrivilegedProcess || FolderOwner.Of(folder) == FolderOwner.Root);
    private volatile bool _hasWritten;

    /// <summary>False for a folder that others can look into, and for what is no folder. One that is not there yet will be made.</summary>
    public bool MayBeUsed => IsPrivate() || !Path.Exists(folder);

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
            if (!IsPrivate())
                return null;
            var bytes = File.ReadAllBytes(Path.Combine(folder, name));
            return bytes.Length > SHA256.HashSizeInBytes && Seal(name, bytes.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes))
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
            Make(folder);
            if (!IsPrivate())
                return;
            var path = Path.Combine(folder, name);
            var partial = $"{path}.{Environment.ProcessId}.partial";
            File.WriteAllBytes(partial, [.. Seal(name, content), .. content]);
            File.Move(partial, path, overwrite: true);
            _hasWritten = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Time is lost, and nothing else.
        }
    }

    /// <summary>Deletes all files of the tool's own but the newest, where any was written here.</summary>
    /// <param name="most">How many stay.</param>
    public void Prune(int most)
    {
        if (!_hasWritten)
            return;
        try
        {
            foreach (var old in new DirectoryInfo(folder).GetFiles().Where(file => IsOwn(file.Name)).OrderByDescending(file => file.LastWriteTimeUtc).Skip(most))
                old.Delete();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another run prunes as well.
        }
    }

    // With the name in it, what was kept of one thing does not pass for another.
    private static byte[] Seal(string name, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    // The user may have named a folder that holds files of his.
    private static bool IsOwn(string name) => name.Length >= NameLength && name.AsSpan(0, NameLength).IndexOfAnyExcept(Digits) < 0;

    // The folders above it as well: whoever could rename them could put another in its place.
    private static void Make(string folder)
    {
        if (Directory.Exists(folder))
            return;
        if (Path.GetDirectoryName(folder) is { } parent)
            Make(parent);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly);
    }

    // What others could have written there is not read. Root can look into their folders too.
    private bool IsPrivate()
    {
        if (OperatingSystem.IsWindows())
            return true;
        return Directory.Exists(folder) && (File.GetUnixFileMode(folder) & ~OwnerOnly) == 0 && _isOwn.Value;
    }
}
