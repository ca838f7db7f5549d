using System.Diagnostics;
using DraftLint.Diagnostics;
using DraftLint.Reports;

namespace DraftLint.Cli.Linting;

/// <summary>The reports of a run, each going to its place.</summary>
internal sealed class OpenReports : IReport, IDisposable
{
    private readonly Shell _shell;
    private readonly RunDescription _run;
    private readonly TextStyle _style;
    private readonly TextScope _scope;
    private readonly Severity _failOn;
    private readonly List<IReport> _reports = [];
    private readonly List<ReplacedFile> _files = [];
    private readonly List<IDisposable> _writers = [];

    /// <exception cref="UsageException">A report cannot be written where it should go.</exception>
    public OpenReports(Shell shell, RunDescription run, LintOptions options, Severity failOn)
    {
        _failOn = failOn;
        _shell = shell;
        _run = run;
        _style = options.Style;
        _scope = options.Scope;
        try
        {
            foreach (var request in options.Reports)
                Open(request);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Write(LintResult result)
    {
        foreach (var report in _reports)
            report.Write(result);
    }

    /// <inheritdoc/>
    public void Finish()
    {
        foreach (var report in _reports)
            report.Finish();
        foreach (var writer in _writers)
            writer.Dispose();
        foreach (var file in _files)
            file.Complete();
    }

    /// <summary>Removes the reports that did not get finished.</summary>
    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
    }

    private void Open(ReportRequest request)
    {
        var stream = _shell.Output;
        if (request.File != null)
        {
            var file = new ReplacedFile(request.File, _shell.Folder);
            _files.Add(file);
            stream = file.Stream;
        }
        _reports.Add(Report(request, stream));
    }

    private IReport Report(ReportRequest request, Stream stream) => request.Format switch
    {
        "text" => new TextReport(Writer(stream), _run, request.File == null ? _style : new TextStyle(), _scope),
        "markdown" => new MarkdownReport(Writer(stream), _run),
        "html" => new HtmlReport(Writer(stream), _run),
        "github" => new GitHubReport(Writer(stream), _run),
        "json" => Closed(new JsonReport(stream, _run)),
        "sarif" => Closed(new SarifReport(stream, _run)),
        "junit" => Closed(new JUnitReport(stream, _failOn)),
        "gitlab" => Closed(new GitLabReport(stream)),
        _ => throw new UnreachableException($"format {request.Format} is known and cannot be written"),
    };

    private StreamWriter Writer(Stream stream) => Closed(new StreamWriter(stream, bufferSize: 1 << 14, leaveOpen: true));

    // What still holds a part of the report is closed before the file is.
    private T Closed<T>(T writer)
        where T : IDisposable
    {
        _writers.Add(writer);
        return writer;
    }
}
