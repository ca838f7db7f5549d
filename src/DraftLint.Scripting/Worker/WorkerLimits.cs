using System.Runtime.InteropServices;

namespace DraftLint.Scripting.Worker;

/// <summary>What the system itself holds a worker to, where it can: no file grows, no core is dumped, and no question is worked at for long, even when the tool has gone.</summary>
internal static partial class WorkerLimits
{
    // The same numbers on Linux and macOS.
    private const int ProcessorTime = 0;
    private const int FileSize = 1;
    private const int Core = 4;

    // The tool stops a worker long before, as long as the tool lives.
    private const ulong SecondsForOneQuestion = 300;
    private const ulong Unlimited = long.MaxValue;

    private static bool HasLimits => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    public static void Apply()
    {
        if (!HasLimits)
            return;
        Limit(Core, 0, 0);
        Limit(FileSize, 0, 0);
    }

    /// <summary>Called at each question: the system ends the worker when it has not answered after so much processor time.</summary>
    public static void Renew()
    {
        if (HasLimits)
            Limit(ProcessorTime, (ulong)Environment.CpuUsage.TotalTime.TotalSeconds + SecondsForOneQuestion, Unlimited);
    }

    // A system that refuses takes nothing away from the other walls.
    private static void Limit(int resource, ulong most, ulong ever) => _ = SetLimit(resource, [most, ever]);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetLimit(int resource, ulong[] softAndHard);
}
