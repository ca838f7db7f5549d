using System.Runtime.InteropServices;

namespace DraftLint.Scripting.Worker;

/// <summary>What the system itself holds a worker to, where it can: no file grows, no core is dumped, and it does not outlive its tool for long.</summary>
internal static partial class WorkerLimits
{
    // The same numbers on Linux and macOS.
    private const int ProcessorTime = 0;
    private const int FileSize = 1;
    private const int Core = 4;

    // The tool stops a worker long before, as long as the tool lives.
    private const ulong MostProcessorSeconds = 3600;

    public static void Apply()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
            return;
        Limit(Core, 0);
        Limit(FileSize, 0);
        Limit(ProcessorTime, MostProcessorSeconds);
    }

    // A system that refuses takes nothing away from the other walls.
    private static void Limit(int resource, ulong most) => _ = SetLimit(resource, [most, most]);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetLimit(int resource, ulong[] softAndHard);
}
