using System.Globalization;

namespace DraftLint.Cli.Linting;

/// <summary>Shows on standard error how far a long run has come: only on a terminal, and only when it has lasted over a second. It leaves nothing behind.</summary>
internal sealed class ProgressBar : IDisposable
{
    private const int BarWidth = 30;

    // To the start of the line, and nothing in it.
    private const string Erasure = "\r\u001b[K";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter _error;
    private readonly int _width;
    private readonly int _files;
    private readonly ITimer? _timer;
    private readonly object _gate = new();
    private int _done;
    private bool _isShown;
    private bool _isOver;

    public ProgressBar(Shell shell, int files)
    {
        _error = shell.Error;
        _width = shell.ErrorWidth ?? 0;
        _files = files;
        _timer = shell.ErrorWidth == null ? null : shell.Time.CreateTimer(_ => Show(), null, Patience, Interval);
    }

    /// <summary>Tells of one more file: meanwhile no bar stands in the way.</summary>
    public void Tell(Action report)
    {
        lock (_gate)
        {
            Erase();
            report();
            _done++;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
            Erase();
        }
        _timer?.Dispose();
    }

    private void Show()
    {
        lock (_gate)
        {
            if (_isOver)
                return;
            var full = _files == 0 ? BarWidth : (int)((long)BarWidth * _done / _files);
            var bar = $"[{new string('#', full)}{new string('.', BarWidth - full)}] ";
            var count = string.Create(CultureInfo.InvariantCulture, $"{_done} of {_files} files");
            // A line that wraps could not be taken back.
            _error.Write(Erasure + (bar.Length + count.Length < _width ? bar + count : count.Length < _width ? count : ""));
            _error.Flush();
            _isShown = true;
        }
    }

    private void Erase()
    {
        if (!_isShown)
            return;
        _error.Write(Erasure);
        _error.Flush();
        _isShown = false;
    }
}
