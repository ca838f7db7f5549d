using DraftLint.Diagnostics;
using DraftLint.Rules.Explaining;
using NRules;

namespace DraftLint.Rules;

/// <summary>Rules applied to one reading: what they found, why they found it, and why they did not.</summary>
public sealed class RuleRun : IDisposable
{
    private readonly ISession _session;
    private readonly Reading _reading;
    private readonly List<Finding> _failures = [];

    internal RuleRun(ISession session, Reading reading, RuleFailures failures)
    {
        _session = session;
        _reading = reading;
        session.InsertAll(reading.Facts);
        while (!HasFired(failures))
        {
            // Each time round the engine has left out one rule more.
        }
        Findings = [.. session.Query<Finding>(), .. _failures];
    }

    /// <summary>What was found, in no particular order: one <see cref="LinterRules.RuleFailed"/> for each rule that threw.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>How a finding, one of <see cref="Findings"/>, came about; null for what no rule concluded.</summary>
    public Derivation? Why(Finding finding) => SessionExplanation.Why(_session, finding);

    /// <summary>Lets the next run have the memory of this one: nothing can be asked any more, but <see cref="Findings"/> stay.</summary>
    public void Dispose() => (_session as IDisposable)?.Dispose();

    /// <summary>Why a rule, one of those that ran, has no finding on a line, counted from 1; null where the engine cannot tell.</summary>
    public Silence? WhyNot(RuleDescriptor rule, int line)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return SessionExplanation.WhyNot(_session, rule.Id, line);
    }

    private bool HasFired(RuleFailures failures)
    {
        try
        {
            _session.Fire();
            return true;
        }
        catch (RuleExecutionException failure) when (failures == RuleFailures.Reported && SessionExplanation.Failure(failure, _reading) is { } finding)
        {
            _failures.Add(finding);
            return false;
        }
    }
}

/// <summary>What becomes of an exception in a rule.</summary>
internal enum RuleFailures
{
    /// <summary>A finding, DL9006; the other rules run.</summary>
    Reported,

    /// <summary>It is thrown on.</summary>
    Thrown,
}
