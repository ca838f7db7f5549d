using System.Diagnostics;
using System.Globalization;
using System.Text;
using DraftLint.Diagnostics;
using DraftLint.Reports;
using DraftLint.Text;

namespace DraftLint.Benchmarks;

/// <summary>What it costs to write 10,000 findings of one draft in each format, on one thread; and to open them in a browser.</summary>
internal static class ReportTable
{
    private const int Findings = 10_000;

    public static async Task Print(TextWriter output)
    {
        var rules = new Promises();
        var result = new Linter([rules], []).Lint(new SourceText("draft.md", Draft()));
        var run = new RunDescription { Version = "0", Rules = rules.Rules };
        output.WriteLine($"{"format",-9} {"findings",8} {"ms",7} {"MB",6}");
        Print(output, "text", result, stream => Told(stream, writer => new TextReport(writer, run, new TextStyle())));
        Print(output, "markdown", result, stream => Told(stream, writer => new MarkdownReport(writer, run)));
        Print(output, "html", result, stream => Told(stream, writer => new HtmlReport(writer, run)));
        Print(output, "github", result, stream => Told(stream, writer => new GitHubReport(writer, run)));
        Print(output, "json", result, stream => new JsonReport(stream, run));
        Print(output, "sarif", result, stream => new SarifReport(stream, run));
        Print(output, "junit", result, stream => new JUnitReport(stream, Severity.Error));
        Print(output, "gitlab", result, stream => new GitLabReport(stream));
        await using var page = new StringWriter();
        var report = new HtmlReport(page, run);
        report.Write(result);
        report.Finish();
        await BrowserTable.Print(output, page.ToString());
    }

    private static void Print(TextWriter output, string format, LintResult result, Func<Stream, IReport> open)
    {
        var best = TimeSpan.MaxValue;
        using var stream = new MemoryStream();
        using var process = Process.GetCurrentProcess();
        for (var run = 0; run < 5; run++)
        {
            stream.SetLength(0);
            GC.Collect();
            process.Refresh();
            var start = process.TotalProcessorTime;
            var report = open(stream);
            report.Write(result);
            report.Finish();
            (report as IDisposable)?.Dispose();
            process.Refresh();
            var spent = process.TotalProcessorTime - start;
            best = spent < best ? spent : best;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{format,-9} {result.Findings.Count,8} {best.TotalMilliseconds,7:F0} {stream.Length / 1e6,6:F1}"));
    }

    private static IReport Told(Stream stream, Func<TextWriter, IReport> open) => open(new StreamWriter(stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true));

    private static string Draft()
    {
        var draft = new StringBuilder("# Treaty on the Ferries of the Long Lake\n\n");
        for (var number = 1; number <= Findings / 4; number++)
            draft.Append(CultureInfo.InvariantCulture, $"{number}. The Parties should meet at the quay. They should talk of ropes and lamps, they should agree, and they should part.\n\n");
        return draft.ToString();
    }

    // Finds every "should", with all that a finding may say.
    private sealed class Promises : IRuleSet
    {
        private static readonly RuleDescriptor Rule = new("XX1001", "weak-promise", "Weak promise", Category.Enforcement, Severity.Warning, "\"{0}\" binds nobody; write \"shall\"") { Authority = "Rule book, 7" };

        public IReadOnlyList<RuleDescriptor> Rules => [Rule];

        public IEnumerable<Finding> Check(Reading reading)
        {
            var source = reading.Agreement.Draft.Source;
            foreach (var sentence in reading.Agreement.Sentences)
            {
                var span = sentence.Passage.Span;
                for (var at = source.Content.IndexOf("should", span.Start, span.Length, StringComparison.Ordinal); at >= 0; at = source.Content.IndexOf("should", at + 1, span.End - at - 1, StringComparison.Ordinal))
                    yield return Rule.At(new Passage(source, new TextSpan(at, 6)), "should").In(sentence.Provision).Lacking("obligor").Because("searched: the sentence and the one before it").And(sentence.Passage, "the sentence");
            }
        }
    }
}
