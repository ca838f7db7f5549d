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
    private readonly List<IReport> _reports = [];
    private readonly List<ReplacedFile> _files = [];
    private readonly List<IDisposable> _writers = [];

    /// <exception cref="UsageException">A report cannot be written where it should go.</exception>
    public OpenReports(Shell shell, RunDescription run, LintOptions options)
    {
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
        _reports.Add(request.Format == "sarif" ? OpenSarif(stream) : OpenText(stream, request.File != null));
    }

    private SarifReport OpenSarif(Stream stream)
    {
        var report = new SarifReport(stream, _run);
        _writers.Add(report);
        return report;
    }

    private TextReport OpenText(Stream stream, bool isFile)
    {
        var writer = new StreamWriter(stream, bufferSize: 1 << 14, leaveOpen: true);
        _writers.Add(writer);
        return new TextReport(writer, _run, isFile ? new TextStyle() : _style, _scope);
    }
}
