using DraftLint.Diagnostics;
using DraftLint.Scripting.Dialect;
using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Scripting.Worker;

/// <summary>
/// The process that compiles and runs scripts for the tool: it opens no file and no connection, reads drafts from the pipe and answers with numbers and
/// words. The tool stops it when it takes too long.
/// </summary>
public sealed class ScriptWorker
{
    // Deeply nested drafts and expressions are read by recursion.
    private const int StackSize = 16 * 1024 * 1024;

    // More than anybody reads. What is above shows that the rule is wrong.
    internal const int MostFindings = 1000;

    private readonly Frames _frames;
    private RuleFactory? _factory;

    private ScriptWorker(Stream input, Stream output) => _frames = new Frames(input, output);

    /// <summary>The argument that makes the tool's own executable a worker.</summary>
    public const string Argument = "--script-worker";

    /// <summary>Answers until the tool goes.</summary>
    public static void Run(Stream input, Stream output)
    {
        WorkerLimits.Apply();
        var thread = new Thread(new ScriptWorker(input, output).Answer, StackSize);
        thread.Start();
        thread.Join();
    }

    private void Answer()
    {
        while (_frames.Receive() is var (kind, content))
        {
            WorkerLimits.Renew();
            switch (kind)
            {
                case FrameKind.Compile:
                    Load(Compile(content));
                    break;
                case FrameKind.Load:
                    Load(Messages.ReadBytes(content));
                    break;
                case FrameKind.Check:
                    Check(content);
                    break;
                default:
                    return;
            }
            _frames.Send(FrameKind.Done);
        }
    }

    private byte[] Compile(BinaryReader content)
    {
        var scripts = new (int, Script)[content.ReadInt32()];
        for (var at = 0; at < scripts.Length; at++)
            scripts[at] = (content.ReadInt32(), new Script("", content.ReadString()));
        var (assembly, errors) = new ScriptCompiler().Compile(scripts, Begin);
        _frames.Send(FrameKind.Compiled, writer => Messages.WriteCompiled(writer, assembly, errors));
        return assembly;
    }

    private void Load(byte[] assembly)
    {
        Begin(-1);
        var refusals = RuleFactory.Load(assembly, out _factory);
        List<StatedRule> rules = [];
        List<ScriptError> errors = [.. refusals];
        foreach (var script in _factory?.Scripts ?? [])
        {
            Begin(script);
            try
            {
                rules.AddRange(_factory!.Define(script).Select(rule => StatedRule.Of(script, rule)));
            }
            catch (Exception exception)
            {
                errors.Add(new ScriptError(script, 1, 1, $"making its rules failed ({exception.GetType().Name})"));
            }
        }
        _frames.Send(FrameKind.Loaded, writer => Messages.WriteLoaded(writer, new LoadedRules(rules, errors)));
    }

    private void Check(BinaryReader content)
    {
        var source = new SourceText(content.ReadString(), content.ReadString());
        var wanted = Messages.ReadNumbers(content);
        Begin(-1);
        if (_factory == null || Read(source) is not { } reading)
            return;
        var number = 0;
        foreach (var script in _factory.Scripts)
        {
            // Made anew for every draft: what a rule remembered of one must not show in another.
            foreach (var rule in Again(script))
            {
                if (wanted.Contains(number))
                    Run(rule, number, reading);
                number++;
            }
        }
    }

    private IReadOnlyList<HouseRule> Again(int script)
    {
        try
        {
            return _factory!.Define(script);
        }
        catch (Exception)
        {
            // It failed when its rules were first made, and was told of then.
            return [];
        }
    }

    private static Reading? Read(SourceText source)
    {
        try
        {
            return new Linter([], []).Read(source);
        }
        catch (UnreadableDraftException)
        {
            // The tool finds the same, and reports it.
            return null;
        }
    }

    private void Run(HouseRule rule, int number, Reading reading)
    {
        Begin(number);
        try
        {
            var places = rule.Find(reading).Where(place => place?.Passage is not null).Take(MostFindings + 1).ToList();
            if (places.Count > MostFindings)
                throw new InvalidOperationException("too many findings");
            _frames.Send(FrameKind.Found, writer => Messages.WriteFound(writer, number, places));
        }
        catch (Exception exception)
        {
            _frames.Send(FrameKind.Failed, writer => Messages.WriteFailed(writer, number, exception.GetType().Name));
        }
    }

    private void Begin(int number) => _frames.Send(FrameKind.Begins, writer => writer.Write(number));
}
