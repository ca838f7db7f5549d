using System.Diagnostics;

namespace DraftLint.Scripting.Worker;

/// <summary>How to start the tool's own executable as a worker.</summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="RuntimeFolder">Where the runtime lies when not in its usual place, or null.</param>
public sealed record WorkerCommand(string File, IReadOnlyList<string> Arguments, string? RuntimeFolder)
{
    // Tests have less of it.
    internal double Patience { get; init; } = 1;
}

/// <summary>A running worker, and the watch over it: it has no environment, little memory, and for each step of its work so much processor time.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int TickMilliseconds = 50;

    // A worker that does not even use its processor time waits for something that will not come.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly double _patience;
    private readonly Timer _watch;
    private readonly object _gate = new();
    private TimeSpan? _budget;
    private TimeSpan? _usedBefore;
    private TimeSpan _waited;
    private bool _isStopped;

    public WorkerProcess(WorkerCommand command)
    {
        var start = new ProcessStartInfo(command.File, command.Arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Whatever it might leave in its current folder does not lie beside anybody's draft.
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment.Clear();
        foreach (var (name, value) in Environment(command))
            start.Environment[name] = value;
        _patience = command.Patience;
        _process = Process.Start(start)!;
        Frames = new Frames(_process.StandardOutput.BaseStream, _process.StandardInput.BaseStream);
        // A worker that crashes tells a long story, and waits until somebody has read it.
        _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        _watch = new Timer(_ => Watch(), null, TickMilliseconds, TickMilliseconds);
    }

    public Frames Frames { get; }

    /// <summary>True when the watch has ended it for the time that it took.</summary>
    public bool TookTooLong { get; private set; }

    /// <summary>Gives the next step of its work so much processor time; null while it has nothing to do.</summary>
    public void Allow(TimeSpan? budget)
    {
        lock (_gate)
            (_budget, _usedBefore, _waited) = (budget * _patience, null, TimeSpan.Zero);
    }

    /// <summary>Ends the worker.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _watch.Dispose();
            Stop();
            _process.Dispose();
        }
    }

    private static IEnumerable<(string Name, string Value)> Environment(WorkerCommand command)
    {
        if (command.RuntimeFolder != null)
            yield return ("DOTNET_ROOT", command.RuntimeFolder);
        // 384 MB. What is above ends in an exception, or ends the worker.
        yield return ("DOTNET_GCHeapHardLimit", "0x18000000");
        yield return ("DOTNET_EnableDiagnostics", "0");
        yield return ("DOTNET_DbgEnableMiniDump", "0");
        yield return ("DOTNET_TieredPGO", "0");
        // Code would be written through a file in memory, which may not grow here.
        yield return ("DOTNET_EnableWriteXorExecute", "0");
    }

    private void Watch()
    {
        lock (_gate)
        {
            if (_budget is not { } budget || _isStopped || _process.HasExited)
                return;
            if (ProcessorTime() is not { } used)
                return;
            _usedBefore ??= used;
            _waited += TimeSpan.FromMilliseconds(TickMilliseconds);
            if (used - _usedBefore <= budget && _waited < LongestWait)
                return;
            TookTooLong = true;
            Stop();
        }
    }

    private TimeSpan? ProcessorTime()
    {
        try
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has just ended by itself.
            return null;
        }
    }

    private void Stop()
    {
        if (!_isStopped && !_process.HasExited)
            _process.Kill();
        _isStopped = true;
    }
}
