using DraftLint.Diagnostics;
using DraftLint.Scripting.Dialect;
using DraftLint.Scripting.Worker;

namespace DraftLint.Scripting;

/// <summary>Gets from scripts to rules that can run: through the cache, or through a worker that compiles. A script that spoils it is left out, and it begins again.</summary>
internal sealed class ScriptPreparation(IReadOnlyList<Script> scripts, WorkerCommand command, ScriptCache? cache, string name)
{
    private readonly SortedDictionary<int, ScriptError> _leftOut = [];

    /// <summary>The scripts, and the worker that compiled them, where that was needed.</summary>
    public (PreparedScripts Prepared, WorkerSession? Session) Prepare()
    {
        // A worker is started when the first draft needs it.
        if (cache?.Read(name) is { } stored && StoredScripts.Read(stored) is { } known)
            return (Review(known), null);
        while (true)
        {
            var session = new WorkerSession(command);
            var compiled = session.Compile(Remaining());
            if (compiled != null && !LeaveOut(compiled.Loaded.Errors))
            {
                // What was left out for its time or its memory may do better another day.
                if (_leftOut.Count == 0)
                    cache?.Write(name, StoredScripts.Write(compiled));
                return (Review(compiled), session);
            }
            session.Dispose();
            if (compiled == null && session.Current >= 0)
                LeaveOut([new ScriptError(session.Current, 1, 1, session.Failure)]);
            else if (compiled == null && !TryEachAlone())
                return (new PreparedScripts([], [], [new ScriptError(-1, 1, 1, session.Failure)]), null);
        }
    }

    private List<(int, Script)> Remaining() => [.. scripts.Select((script, index) => (index, script)).Where(script => !_leftOut.ContainsKey(script.index))];

    // The compiler failed over all of them together: whose fault it was shows when each is compiled by itself.
    private bool TryEachAlone()
    {
        var before = _leftOut.Count;
        foreach (var (index, script) in Remaining())
        {
            using var session = new WorkerSession(command);
            var compiled = session.Compile([(index, script)]);
            if (compiled == null)
                _leftOut[index] = new ScriptError(index, 1, 1, session.Failure);
            else if (compiled.Loaded.Errors.Count > 0)
                _leftOut[index] = compiled.Loaded.Errors[0] with { Script = index };
        }
        return _leftOut.Count > before;
    }

    private bool LeaveOut(IReadOnlyList<ScriptError> errors)
    {
        var before = _leftOut.Count;
        foreach (var error in errors.Where(error => error.Script >= 0 && error.Script < scripts.Count))
            _leftOut.TryAdd(error.Script, error);
        return _leftOut.Count > before || (errors.Count > 0 && TryEachAlone());
    }

    private PreparedScripts Review(CompiledScripts compiled)
    {
        var review = new RuleReview();
        var all = compiled.Errors.Concat(_leftOut.Values).Where(error => error.Script >= 0 && error.Script < scripts.Count).ToList();
        var rules = new List<HouseRuleInScript>();
        for (var number = 0; number < compiled.Loaded.Rules.Count; number++)
        {
            var stated = compiled.Loaded.Rules[number];
            if (stated.Script < 0 || stated.Script >= scripts.Count)
                continue;
            var (rule, fault) = rules.Count < Script.MostScripts ? review.Review(stated) : (null, $"more than {Script.MostScripts} rules");
            if (rule != null)
                rules.Add(new HouseRuleInScript(rule, stated.Script, number));
            else
                all.Add(new ScriptError(stated.Script, 1, 1, fault!));
        }
        return new PreparedScripts(compiled.Assembly, rules, [.. all.OrderBy(error => error.Script).ThenBy(error => error.Line).ThenBy(error => error.Column)]);
    }
}

/// <summary>Scripts that can run.</summary>
internal sealed record PreparedScripts(byte[] Assembly, IReadOnlyList<HouseRuleInScript> Rules, IReadOnlyList<ScriptError> Errors);

/// <summary>A rule, the script that makes it, and its number among all rules that the worker knows.</summary>
internal sealed record HouseRuleInScript(RuleDescriptor Descriptor, int Script, int Number);
