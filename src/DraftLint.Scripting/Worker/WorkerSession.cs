using DraftLint.Scripting.Dialect;

namespace DraftLint.Scripting.Worker;

/// <summary>The tool's side of the talk with one worker. Nothing that the worker says is believed; when it says nonsense or nothing any more, it has failed.</summary>
internal sealed class WorkerSession(WorkerCommand command) : IDisposable
{
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan OneScript = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Emitting = TimeSpan.FromSeconds(15);

    private readonly WorkerProcess _process = new(command);

    /// <summary>What the worker was doing when it was last heard of: the number of a script or a rule; -1 for work on all of them.</summary>
    public int Current { get; private set; } = -1;

    /// <summary>Why it failed, as a clause.</summary>
    public string Failure => _process.TookTooLong ? "it was stopped because it took too much time" : "it ended its worker, which a want of memory or an endless recursion does";

    /// <summary>Compiles scripts and makes their rules; null when the worker failed.</summary>
    public CompiledScripts? Compile(IReadOnlyCollection<(int, Script)> scripts)
    {
        byte[]? assembly = null;
        IReadOnlyList<ScriptError> errors = [];
        LoadedRules? loaded = null;
        _process.Allow(Emitting);
        var isDone = Ask(FrameKind.Compile, writer => Messages.WriteScripts(writer, scripts), 3 * scripts.Count + 16, (kind, content) =>
        {
            switch (kind)
            {
                case FrameKind.Begins:
                    Begin(content, OneScript, Emitting);
                    break;
                case FrameKind.Compiled:
                    assembly = Messages.ReadBytes(content);
                    errors = Messages.ReadErrors(content);
                    break;
                case FrameKind.Loaded:
                    loaded = LoadedRules.Read(content);
                    break;
                default:
                    throw new InvalidDataException();
            }
        });
        return isDone && assembly != null && loaded != null ? new CompiledScripts(assembly, errors, loaded) : null;
    }

    /// <summary>Loads scripts that were compiled before; null when the worker failed.</summary>
    public LoadedRules? Load(byte[] assembly)
    {
        LoadedRules? loaded = null;
        _process.Allow(Emitting);
        var isDone = Ask(FrameKind.Load, writer => WriteBytes(writer, assembly), Script.MostScripts + 16, (kind, content) =>
        {
            if (kind == FrameKind.Begins)
                Begin(content, OneScript, Emitting);
            else
                loaded = LoadedRules.Read(content);
        });
        return isDone ? loaded : null;
    }

    /// <summary>Runs rules on a draft, and hands on each answer; false when the worker failed.</summary>
    public bool Check(string path, string text, IReadOnlyCollection<int> rules, Action<FrameKind, BinaryReader> answer)
    {
        var megabytes = text.Length / (1024.0 * 1024);
        _process.Allow(Reading * (1 + megabytes));
        Current = -1;
        return Ask(FrameKind.Check, Write, (2 * rules.Count) + 16, (kind, content) =>
        {
            if (kind == FrameKind.Begins)
                Begin(content, TimeSpan.FromSeconds(1 + megabytes), Reading * (1 + megabytes));
            else
                answer(kind, content);
        });

        void Write(BinaryWriter writer)
        {
            writer.Write(path);
            writer.Write(text);
            Messages.WriteNumbers(writer, rules);
        }
    }

    public void Dispose() => _process.Dispose();

    private static void WriteBytes(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private void Begin(BinaryReader content, TimeSpan one, TimeSpan all)
    {
        Current = content.ReadInt32();
        _process.Allow(Current < 0 ? all : one);
    }

    private bool Ask(FrameKind question, Action<BinaryWriter> write, int mostFrames, Action<FrameKind, BinaryReader> answer)
    {
        try
        {
            _process.Frames.Send(question, write);
            while (mostFrames-- > 0 && _process.Frames.Receive() is var (kind, content))
            {
                if (kind == FrameKind.Done)
                    return true;
                answer(kind, content);
            }
            return false;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or ArgumentException or FormatException or ObjectDisposedException or OverflowException)
        {
            return false;
        }
        finally
        {
            _process.Allow(null);
        }
    }
}

/// <summary>Scripts as the worker compiled them.</summary>
internal sealed record CompiledScripts(byte[] Assembly, IReadOnlyList<ScriptError> Errors, LoadedRules Loaded);

/// <summary>The rules of compiled scripts as the worker states them, and the scripts that were refused on the way.</summary>
internal sealed record LoadedRules(IReadOnlyList<StatedRule> Rules, IReadOnlyList<ScriptError> Errors)
{
    public static LoadedRules Read(BinaryReader content) => new(Messages.ReadRules(content), Messages.ReadErrors(content));
}
