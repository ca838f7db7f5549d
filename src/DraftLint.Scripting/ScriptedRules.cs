using DraftLint.Diagnostics;
using DraftLint.Scripting.Dialect;
using DraftLint.Scripting.Worker;

namespace DraftLint.Scripting;

/// <summary>The rules of scripts. They run in workers of their own, one for each draft that is linted at the same time; dispose of it to end them.</summary>
public sealed class ScriptedRules : IDisposable
{
    private readonly WorkerCommand _command;
    private readonly PreparedScripts _prepared;
    private readonly Stack<WorkerSession> _idle = new();
    private readonly object _gate = new();

    private ScriptedRules(string name, WorkerCommand command, PreparedScripts prepared, WorkerSession? first, AnswerCache? answers)
    {
        Name = name;
        _command = command;
        _prepared = prepared;
        Answers = answers;
        if (first != null)
            _idle.Push(first);
    }

    /// <summary>A name for the set of scripts, of the tool and of the runtime: another where one of them is another.</summary>
    public string Name { get; }

    /// <summary>The rules that the scripts make, in the order of the scripts.</summary>
    public IReadOnlyList<RuleDescriptor> Rules => [.. _prepared.Rules.Select(rule => rule.Descriptor)];

    /// <summary>What is wrong with scripts that were left out.</summary>
    public IReadOnlyList<ScriptError> Errors => _prepared.Errors;

    /// <summary>What the rules answered about drafts in earlier runs; null where nothing is kept.</summary>
    internal AnswerCache? Answers { get; }

    /// <summary>Compiles scripts, or takes what an earlier run compiled.</summary>
    /// <param name="scripts">The scripts.</param>
    /// <param name="command">How to start a worker.</param>
    /// <param name="cache">Where compiled scripts and what they answered are kept, or null.</param>
    public static ScriptedRules Open(IReadOnlyList<Script> scripts, WorkerCommand command, ScriptCache? cache)
    {
        ArgumentNullException.ThrowIfNull(scripts);
        var name = ScriptCache.NameOf(scripts);
        var (prepared, session) = new ScriptPreparation(scripts, command, cache, name).Prepare();
        return new ScriptedRules(name, command, prepared, session, cache?.AnswersOf(name));
    }

    /// <summary>The script that makes a rule, as its place among the scripts.</summary>
    public int ScriptOf(RuleDescriptor rule) => _prepared.Rules.First(other => other.Descriptor == rule).Script;

    /// <summary>The rules that a filter lets through, to run on drafts.</summary>
    public IRuleSet Where(Func<RuleDescriptor, bool> isOn) => new RunningScripts(this, [.. _prepared.Rules.Where(rule => isOn(rule.Descriptor))]);

    /// <summary>Ends the workers.</summary>
    public void Dispose()
    {
        Answers?.Prune();
        lock (_gate)
        {
            while (_idle.TryPop(out var session))
                session.Dispose();
        }
    }

    internal WorkerSession? Take()
    {
        lock (_gate)
        {
            if (_idle.TryPop(out var session))
                return session;
        }
        var another = new WorkerSession(_command);
        if (another.Load(_prepared.Assembly) is { Errors.Count: 0 })
            return another;
        another.Dispose();
        return null;
    }

    internal void GiveBack(WorkerSession session)
    {
        lock (_gate)
            _idle.Push(session);
    }
}
