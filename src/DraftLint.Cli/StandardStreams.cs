using Microsoft.Win32.SafeHandles;

namespace DraftLint.Cli;

/// <summary>Opens standard output so that a reader who has gone is noticed.</summary>
internal static class StandardStreams
{
    private const int StandardOutput = 1;

    // .NET's own console stream swallows "broken pipe" and lets the program work on for nobody. A file stream reports it - but it
    // writes at offsets of its own, which loses text where two writers share a file (> out 2>&1): so only for what cannot seek.
    public static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        try
        {
            var stream = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return stream.CanSeek ? Console.OpenStandardOutput() : stream;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Closed by the caller (>&-).
            return Console.OpenStandardOutput();
        }
    }

    /// <summary>The columns of the terminal; 80 where it does not say.</summary>
    public static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
