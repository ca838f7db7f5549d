using System.Runtime.InteropServices;
using System.Text;
using DraftLint.Cli;
using DraftLint.Cli.Scripts;
using DraftLint.Scripting.Worker;

// The tool has started itself to run scripts.
if (args is [ScriptWorker.Argument])
{
    ScriptWorker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
    return 0;
}

using var interruption = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var isTerminal = !Console.IsOutputRedirected;
if (isTerminal && OperatingSystem.IsWindows())
    Console.OutputEncoding = Encoding.UTF8;

var shell = new Shell
{
    Input = Console.OpenStandardInput(),
    Output = StandardStreams.OpenOutput(),
    Error = Console.Error,
    Folder = Environment.CurrentDirectory,
    ConfigFolder = UserFolders.Config(),
    CacheFolder = UserFolders.Cache(),
    TerminalWidth = isTerminal ? StandardStreams.TerminalWidth() : null,
    NoColor = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb",
    ShowsUnicode = !isTerminal || Console.OutputEncoding is UTF8Encoding or UnicodeEncoding,
    ShowsLinks = isTerminal && TerminalLinks.AreShown(Environment.GetEnvironmentVariable),
    ErrorWidth = Console.IsErrorRedirected ? null : StandardStreams.TerminalWidth(),
    Processors = Environment.ProcessorCount,
    Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
    IsBuildServer = Environment.GetEnvironmentVariable("CI") is { Length: > 0 } server && !server.Equals("false", StringComparison.OrdinalIgnoreCase),
    Interrupted = interruption.Token,
};
return (int)new CommandLine(shell).Run(args);

// The command ends by itself, so that no half-written file is left behind.
void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    interruption.Cancel();
}
