using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DraftLint.Benchmarks;

/// <summary>A program that is run to its end and measured, as a user starts it.</summary>
internal static class Child
{
    /// <summary>What a run cost, in seconds, with its exit code and how many bytes it wrote to standard output.</summary>
    public sealed record Cost(double Cpu, double Wall, int ExitCode, long Written);

    public static Cost Run(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        var before = ChildSeconds();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var written = Drain(process.StandardOutput.BaseStream);
        process.WaitForExit();
        return new Cost(ChildSeconds() - before, watch.Elapsed.TotalSeconds, process.ExitCode, written);
    }

    private static long Drain(Stream output)
    {
        var buffer = new byte[1 << 16];
        var written = 0L;
        while (output.Read(buffer) is > 0 and var read)
            written += read;
        return written;
    }

    // User and system time of all children that have ended, and of theirs: a tool may start others. Linux and macOS only.
    private static double ChildSeconds()
    {
        const int Children = -1;
        var usage = new long[18];
        return getrusage(Children, usage) == 0
            ? usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6)
            : throw new PlatformNotSupportedException("what child processes cost is asked of Unix");

        [DllImport("libc")]
        static extern int getrusage(int who, [Out] long[] usage);
    }
}
