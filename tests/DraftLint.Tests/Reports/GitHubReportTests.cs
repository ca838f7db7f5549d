using System.Globalization;
using System.Text.RegularExpressions;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Reports;

public sealed partial class GitHubReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_finding_is_a_command_with_its_place() => Assert.Equal(
        "::warning file=a/b.md,line=1,endLine=1,col=3,endColumn=8,title=XX1001 Marked words::\"stone\" is marked\ndraftlint: 1 warning in 1 file, 1 provision, 0 statements\n",
        new Marker("stone").GitHub("A stone.\n", "a/b.md"));

    [Fact]
    public void Words_on_two_lines_have_no_columns() =>
        Assert.StartsWith("::warning file=draft.md,line=1,endLine=2,title=", new Marker("b\nc").GitHub("a b\nc d\n"), StringComparison.Ordinal);

    [Fact]
    public void What_is_missing_stands_on_a_line_of_its_own() =>
        Assert.Contains("is marked%0Amissing: height, width\n", new Marker("stone") { Add = finding => finding.Lacking("height", "width") }.GitHub("A stone.\n"), StringComparison.Ordinal);

    [Fact]
    public void At_most_ten_of_a_level_come_the_worst_first_and_then_the_total()
    {
        _folder.Write("a.md", "# T\n\n" + string.Concat(Enumerable.Range(1, 40).Select(number => $"{number}. The Parties should meet on [date].\n\n")));
        var lines = Command.Run(_folder.Path, ["a.md", "--select", "DL4003,DL1004", "--format", "github"]).Output.TrimEnd().Split('\n');

        Assert.Equal([.. Enumerable.Repeat("::error", 10), .. Enumerable.Repeat("::warning", 10), "draftlint:"], lines.Select(line => line.Split(' ')[0]));
        Assert.Equal("draftlint: 40 errors, 40 warnings in 1 file, 40 provisions, 40 statements; the other 60 are in the full report, see --format", lines[^1]);
    }

    [Fact]
    public void A_file_that_could_not_be_checked_is_an_error()
    {
        _folder.Write("a,b.md", [0]);

        Assert.StartsWith("::error file=a%2Cb.md,title=Input not readable::not a text file: a zero byte at offset 0\n", Command.Run(_folder.Path, [".", "--format", "github"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_becomes_a_command_and_the_runner_reads_back_what_was_said()
    {
        string[] pieces = ["::error::x", "%0A::warning::y", "\n::set-env name=A::b", "\r\n##[error]z", "%", "%25", ":", ",", "\u001b[31m", "\u202E", "é", "\U0001F600", "]", " "];
        var random = new Random(20261124);
        for (var round = 0; round < 2000; round++)
        {
            var words = "w" + string.Concat(Enumerable.Range(0, 5).Select(_ => pieces[random.Next(pieces.Length)])) + "w";
            var path = words.ReplaceLineEndings("") + ".md";
            var report = new Marker(words) { Add = finding => finding.Lacking(words) }.GitHub($"{words}\n", path);

            var lines = report.TrimEnd('\n').Split('\n');
            Assert.Equal(2, lines.Length);
            Assert.DoesNotContain(report, c => c is '\r' or '\u001b' or '\u202E');
            var command = WorkflowCommand().Match(lines[0]);
            Assert.Equal(Shown(path), ReadBack(command.Groups["file"].Value));
            Assert.Equal(Shown($"\"{words.ReplaceLineEndings(" ")}\" is marked") + "\n" + Shown($"missing: {words.ReplaceLineEndings("\n")}"), ReadBack(command.Groups["message"].Value));
        }
    }

    private static string Shown(string text) => string.Join('\n', text.Split('\n').Select(DraftLint.Reports.TerminalText.Escape));

    // What the runner does with a command that it has split at its colons and commas.
    private static string ReadBack(string text)
    {
        (string Escaped, string Text)[] codes = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")];
        return codes.Aggregate(text, (read, code) => read.Replace(code.Escaped, code.Text, true, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("^::warning file=(?<file>[^:,]*),line=1,endLine=[0-9]+(,col=1,endColumn=[0-9]+)?,title=XX1001 Marked words::(?<message>.*)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex WorkflowCommand();
}
