using DraftLint.Diagnostics;
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
        var answers = new Answers(reading, _byNumber);
        foreach (var number in _byNumber.Keys.Where(IsOff))
            answers.Fail(number, $"it was stopped {MostStops} times in this run");
        while (answers.Missing.Count > 0)
            Ask(reading.Agreement.Draft.Source, answers);
        return answers.Findings;
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
