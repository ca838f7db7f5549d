using System.Text;
using DraftLint.Diagnostics;
using DraftLint.Reports;
using DraftLint.Text;

namespace DraftLint.Tests.Reports;

/// <summary>Finds given words in a draft, so that a report can be tested without any rule; and makes reports of what it finds.</summary>
internal sealed class Marker(string words) : IRuleSet
{
    private static readonly RuleDescriptor Rule = new("XX1001", "marked-words", "Marked words", Category.Structure, Severity.Warning, "\"{0}\" is marked")
    {
        Authority = "Rule book, 7",
    };

    public IReadOnlyList<RuleDescriptor> Rules => [Rule];

    /// <summary>What is added to each finding.</summary>
    public Func<Finding, Finding> Add { get; init; } = finding => finding;

    /// <summary>Finds other words as well.</summary>
    public Marker? Also { get; init; }

    public IEnumerable<Finding> Check(Reading reading) => Also == null ? Marked(reading) : Marked(reading).Concat(Also.Check(reading));

    private IEnumerable<Finding> Marked(Reading reading)
    {
        var source = reading.Agreement.Draft.Source;
        for (var at = source.Content.IndexOf(words, StringComparison.Ordinal); at >= 0; at = source.Content.IndexOf(words, at + 1, StringComparison.Ordinal))
            yield return Add(Rule.At(new Passage(source, new TextSpan(at, words.Length)), words));
    }

    public string Text(string draft, TextStyle? style = null, TextScope scope = TextScope.FindingsOnly, string path = "draft.md")
    {
        using var writer = new StringWriter();
        var report = new TextReport(writer, Describe(), style ?? new TextStyle(), scope);
        report.Write(Lint(draft, path));
        report.Finish();
        return writer.ToString();
    }

    public string Sarif(string draft, string path = "draft.md") => Written(stream => new SarifReport(stream, Describe()), draft, path);

    public string Json(string draft, string path = "draft.md") => Written(stream => new JsonReport(stream, Describe()), draft, path);

    public string JUnit(string draft, string path = "draft.md") => Written(stream => new JUnitReport(stream, Severity.Warning), draft, path);

    public string GitLab(string draft, string path = "draft.md") => Written(stream => new GitLabReport(stream), draft, path);

    public string GitHub(string draft, string path = "draft.md") => Told(writer => new GitHubReport(writer, Describe()), draft, path);

    public string Markdown(string draft, string path = "draft.md") => Told(writer => new MarkdownReport(writer, Describe()), draft, path);

    public string Html(string draft, string path = "draft.md") => Told(writer => new HtmlReport(writer, Describe()), draft, path);

    private string Written<T>(Func<Stream, T> open, string draft, string path)
        where T : IReport, IDisposable
    {
        using var stream = new MemoryStream();
        using (var report = open(stream))
        {
            report.Write(Lint(draft, path));
            report.Finish();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private string Told(Func<TextWriter, IReport> open, string draft, string path)
    {
        using var writer = new StringWriter();
        var report = open(writer);
        report.Write(Lint(draft, path));
        report.Finish();
        return writer.ToString();
    }

    private LintResult Lint(string draft, string path) => new Linter([this], []).Lint(new SourceText(path, draft));

    private RunDescription Describe() => new() { Version = "1.2.3", Rules = Rules };
}
