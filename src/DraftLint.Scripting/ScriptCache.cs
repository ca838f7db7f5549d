using System.Security.Cryptography;
using System.Text;
using DraftLint.Scripting.Available;
using DraftLint.Scripting.Dialect;

namespace DraftLint.Scripting;

/// <summary>Compiled scripts of earlier runs, in a folder that only the user can look into: one file for a set of scripts, named by a hash of all that it was made of.</summary>
/// <param name="folder">The folder; it is made when first needed.</param>
public sealed class ScriptCache(string folder)
{
    private const int MostFiles = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The name of what is made of these scripts by this version of the tool, on this runtime.</summary>
    internal static string KeyOf(IReadOnlyList<Script> scripts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] tool = [typeof(ScriptCache).Module.ModuleVersionId.ToString(), typeof(Reading).Module.ModuleVersionId.ToString(), Environment.Version.ToString(), AvailableApi.ReadList()];
        foreach (var part in tool.Concat(scripts.SelectMany(script => new[] { script.Name, script.Text })))
        {
            var bytes = Encoding.Unicode.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The content that was stored; null when there is none, or when somebody has touched it.</summary>
    internal byte[]? Read(string key)
    {
        try
        {
            if (!IsPrivate())
                return null;
            var bytes = File.ReadAllBytes(PathOf(key));
            return bytes.Length > SHA256.HashSizeInBytes && SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes))
                ? bytes[SHA256.HashSizeInBytes..]
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Stores content. A cache that cannot be written costs time, and nothing else.</summary>
    internal void Write(string key, byte[] content)
    {
        try
        {
            if (!OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder, OwnerOnly);
            else
                Directory.CreateDirectory(folder);
            if (!IsPrivate())
                return;
            var partial = PathOf(key) + $".{Environment.ProcessId}.partial";
            File.WriteAllBytes(partial, [.. SHA256.HashData(content), .. content]);
            File.Move(partial, PathOf(key), overwrite: true);
            foreach (var old in new DirectoryInfo(folder).GetFiles().OrderByDescending(file => file.LastWriteTimeUtc).Skip(MostFiles))
                old.Delete();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next run compiles again.
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key + ".rules");

    /// <summary>False for a folder that others can look into, and for what is no folder. One that is not there yet will be made.</summary>
    public bool MayBeUsed => IsPrivate() || !Path.Exists(folder);

    // What others could have written there is not loaded.
    private bool IsPrivate() => OperatingSystem.IsWindows() || (Directory.Exists(folder) && (File.GetUnixFileMode(folder) & ~OwnerOnly) == 0);
}
