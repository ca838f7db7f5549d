using DraftLint.Diagnostics;
using DraftLint.Scripting.Worker;
using DraftLint.Text;

namespace DraftLint.Scripting;

/// <summary>Runs rules of scripts on drafts: sends each draft to a worker, checks what it answers, and makes findings of it.</summary>
internal sealed class RunningScripts(ScriptedRules scripts, IReadOnlyList<HouseRuleInScript> rules) : IRuleSet
{
    // A rule that has cost so many workers their life is not asked again.
    private const int MostStops = 3;

    private readonly Dictionary<int, HouseRuleInScript> _byNumber = rules.ToDictionary(rule => rule.Number);
    private readonly Dictionary<int, int> _stops = [];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules { get; } = [.. rules.Select(rule => rule.Descriptor)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var source = reading.Agreement.Draft.Source;
        var name = scripts.Answers?.NameOf(source, _byNumber.Keys);
        if (name != null && Kept(reading, name) is { } kept)
            return kept;
        var answers = new Answers(reading, _byNumber);
        foreach (var number in _byNumber.Keys.Where(IsOff))
            answers.Fail(number, $"it was stopped {MostStops} times in this run");
        while (answers.Missing.Count > 0)
            Ask(source, answers);
        if (name != null && !answers.HasFailure)
            scripts.Answers!.Write(name, answers.Found);
        return answers.Findings;
    }

    // What cannot be answers to these questions is passed over, and the worker is asked.
    private IReadOnlyList<Finding>? Kept(Reading reading, string name)
    {
        var answers = new Answers(reading, _byNumber);
        try
        {
            foreach (var frame in scripts.Answers!.Read(name) ?? [])
                answers.Take(FrameKind.Found, new BinaryReader(new MemoryStream(frame, writable: false)));
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or ArgumentException or FormatException)
        {
            return null;
        }
        return answers is { Missing.Count: 0, HasFailure: false } ? answers.Findings : null;
    }

    private void Ask(SourceText source, Answers answers)
    {
        if (scripts.Take() is not { } session)
        {
            answers.FailAll("its worker could not be started");
            return;
        }
        if (session.Check(source.Path, source.Content, [.. answers.Missing], answers.Take))
        {
            scripts.GiveBack(session);
            answers.FailAll("its worker gave no answer");
            return;
        }
        session.Dispose();
        if (!answers.Missing.Contains(session.Current))
        {
            answers.FailAll(session.Failure);
            return;
        }
        answers.Fail(session.Current, session.Failure);
        lock (_stops)
            _stops[session.Current] = _stops.GetValueOrDefault(session.Current) + 1;
    }

    private bool IsOff(int number)
    {
        lock (_stops)
            return _stops.GetValueOrDefault(number) >= MostStops;
    }
}
