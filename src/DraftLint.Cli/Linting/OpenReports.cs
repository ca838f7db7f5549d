using System.Diagnostics;
using DraftLint.Cli.Caching;
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
    private readonly ResultCache? _cache;
    private RecordingStream? _recording;
    private TextReport? _text;

    /// <exception cref="UsageException">A report cannot be written where it should go.</exception>
    /// <param name="shell">Where standard output goes.</param>
    /// <param name="run">What is known of the run.</param>
    /// <param name="options">What the user asked.</param>
    /// <param name="failOn">The lowest severity that makes the run fail.</param>
    /// <param name="cache">What is told of each draft is kept there; null: nowhere.</param>
    public OpenReports(Shell shell, RunDescription run, LintOptions options, Severity failOn, ResultCache? cache)
    {
        _failOn = failOn;
        _cache = cache;
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

    /// <summary>Tells of a draft and keeps what was told, for the next run.</summary>
    /// <param name="result">What linting gave.</param>
    /// <param name="key">Under which key.</param>
    public void Write(LintResult result, CacheKey key)
    {
        _recording?.Take();
        Write(result);
        // What could not be read is tried again the next time, and so is a rule that failed.
        if (result.Problem == null && result.Findings.All(finding => finding.Rule != LinterRules.RuleFailed))
            _cache!.Keep(key, new KeptResult(DraftTotals.Of(result), result.UnheededSuppressions, _recording!.Take()));
    }

    /// <summary>Tells what an earlier run told of a draft.</summary>
    public void Repeat(KeptResult kept)
    {
        _text!.Count(kept.Totals);
        _recording!.Write(kept.Text);
        _recording.Take();
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
        var stream = _cache == null ? _shell.Output : _recording = new RecordingStream(_shell.Output);
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
        "text" => _text = new TextReport(Writer(stream), _run, request.File == null ? _style : new TextStyle(), _scope),
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
