using System.Runtime.InteropServices;

namespace DraftLint.Scripting;

/// <summary>Whose a folder is, which nothing in the framework tells.</summary>
internal static partial class FolderOwner
{
    /// <summary>The user who may do everything.</summary>
    public const uint Root = 0;

    // As Linux has them on every processor: struct statx of 256 bytes, in which the user stands at 20.
    private const int CurrentFolder = -100;
    private const uint User = 0x8;
    private const int Size = 256;
    private const int UserOffset = 20;

    /// <summary>The number of the user; null where the system does not say.</summary>
    public static uint? Of(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        try
        {
            var status = new byte[Size];
            return Read(CurrentFolder, folder, 0, User, status) == 0 ? BitConverter.ToUInt32(status, UserOffset) : null;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library that is older than the call.
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Read(int from, string path, int flags, uint what, [Out] byte[] status);
}
