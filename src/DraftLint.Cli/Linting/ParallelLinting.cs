using DraftLint.Cli.Inputs;

namespace DraftLint.Cli.Linting;

/// <summary>Lints files on several threads and hands out the results in the order of the files.</summary>
internal sealed class ParallelLinting<T>
{
    // Deeply nested lists are read by recursion.
    private const int StackSize = 16 * 1024 * 1024;

    // How far the threads may run ahead of the report, for each of them: a long file holds up the report, not the work.
    private const int Ahead = 8;

    private readonly Func<Input, T> _lint;
    private readonly IReadOnlyList<Input> _inputs;
    private readonly TaskCompletionSource<T>[] _results;
    private readonly CancellationToken _interrupted;
    private readonly object _gate = new();
    private readonly int _ahead;
    private int _next;
    private int _told;

    public ParallelLinting(Func<Input, T> lint, IReadOnlyList<Input> inputs, int jobs, CancellationToken interrupted)
    {
        _lint = lint;
        _inputs = inputs;
        _interrupted = interrupted;
        _results = [.. inputs.Select(_ => new TaskCompletionSource<T>())];
        _ahead = jobs * Ahead;
        // Also for one file: this thread stays free to stop when the user interrupts. It ends with the process, whatever the others do.
        for (var job = 0; job < Math.Min(jobs, inputs.Count); job++)
            new Thread(Work, StackSize) { IsBackground = true }.Start();
    }

    /// <summary>The results, in the order of the inputs.</summary>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    public IEnumerable<T> InOrder()
    {
        for (var index = 0; index < _results.Length; index++)
        {
            var task = _results[index].Task;
            Task.WaitAny([task], _interrupted);
            yield return task.GetAwaiter().GetResult();
            // Nothing is kept of a file that has been told of.
            _results[index] = null!;
            lock (_gate)
            {
                _told++;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private void Work()
    {
        while (!_interrupted.IsCancellationRequested && Take() is { } index)
        {
            var result = _results[index];
            try
            {
                result.SetResult(_lint(_inputs[index]));
            }
            catch (Exception exception)
            {
                // A defect of the linter: told by the thread that reports.
                result.SetException(new LintingFailedException(_inputs[index].Name, exception));
            }
        }
    }

    private int? Take()
    {
        lock (_gate)
        {
            while (_next < _inputs.Count && _next - _told >= _ahead)
                Monitor.Wait(_gate);
            return _next < _inputs.Count ? _next++ : null;
        }
    }
}

/// <summary>A defect of the linter, met in a file.</summary>
internal sealed class LintingFailedException(string file, Exception cause) : Exception(null, cause)
{
    /// <summary>The file.</summary>
    public string File { get; } = file;
}
