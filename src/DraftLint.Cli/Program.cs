using DraftLint.Cli;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupted.Cancel();
};
using var output = StandardStreams.OpenOutput();
var isTerminal = !Console.IsOutputRedirected;
var shell = new Shell
{
    Input = Console.OpenStandardInput(),
    Output = output,
    Error = Console.Error,
    Folder = Environment.CurrentDirectory,
    TerminalWidth = isTerminal ? Console.WindowWidth : null,
    NoColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    ShowsUnicode = !isTerminal || Console.OutputEncoding.CodePage is 65001 or 1200,
    Processors = Environment.ProcessorCount,
    Interrupted = interrupted.Token,
};
return (int)new CommandLine(shell).Run(args);
