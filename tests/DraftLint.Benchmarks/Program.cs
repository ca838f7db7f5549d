using BenchmarkDotNet.Running;

namespace DraftLint.Benchmarks;

/// <summary><c>--quick</c> prints tables in half a minute, <c>--reading</c> what parsing and the model cost, <c>--reports</c> what writing a report and opening it in Chromium costs, <c>--configuration</c> what finding the settings of drafts costs, <c>--processes FOLDER DRAFTLINT</c> whole processes beside other linters (see bench/peers.sh), <c>--guard DRAFTLINT</c> whether a run still costs no more than so many times the parsing (exit code 1 when it does), <c>--limit FOLDER</c> does that parsing, <c>--cold</c> what preparing and running the built-in rules costs new processes, <c>--cold RULES FACTS</c> one line about this very process; anything else goes to BenchmarkDotNet.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["--quick"]:
                QuickTable.Print(Console.Out);
                ColdStart.PrintInNewProcesses(Console.Out);
                break;
            case ["--reading"]:
                ReadingTable.Print(Console.Out);
                break;
            case ["--configuration"]:
                ConfigurationTable.Print(Console.Out);
                break;
            case ["--reports"]:
                await ReportTable.Print(Console.Out);
                break;
            case ["--processes", var folder, var draftlint]:
                new ProcessTable(Path.GetFullPath(folder), runs: 3).Print(Console.Out, draftlint);
                break;
            case ["--guard", var draftlint]:
                return GuardRun.Print(Console.Out, draftlint) ? 0 : 1;
            case ["--limit", var folder]:
                ParsingLimit.Print(Console.Out, folder);
                break;
            case ["--cold"]:
                ColdStart.PrintBuiltInInNewProcesses(Console.Out);
                break;
            case ["--cold-built-in"]:
                ColdStart.PrintBuiltIn(Console.Out);
                break;
            case ["--cold", var rules, var facts]:
                ColdStart.Print(Console.Out, int.Parse(rules, null), int.Parse(facts, null));
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
                break;
        }
        return 0;
    }
}
