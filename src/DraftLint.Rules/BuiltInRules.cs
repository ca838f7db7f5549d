using DraftLint.Diagnostics;
using DraftLint.Rules.Enforcement;
using DraftLint.Rules.Guarantees;
using DraftLint.Rules.HiddenText;
using DraftLint.Rules.RedLines;
using DraftLint.Rules.Structural;
using DraftLint.Rules.Terms;
using NRules;
using NRules.Fluent;

namespace DraftLint.Rules;

/// <summary>The rules that DraftLint ships: the list below is the whole of them.</summary>
public sealed class BuiltInRules : IRuleSet
{
    private static readonly (RuleDescriptor Descriptor, Type Rule)[] List =
    [
        (BrokenCrossReference.Descriptor, typeof(BrokenCrossReference)),
        (NumberingGapRepeatOrDisorder.Descriptor, typeof(NumberingGapRepeatOrDisorder)),
        (PlaceholderLeft.Descriptor, typeof(PlaceholderLeft)),
        (UndefinedTerm.Descriptor, typeof(UndefinedTerm)),
        (UnusedDefinedTerm.Descriptor, typeof(UnusedDefinedTerm)),
        (UndefinedGuaranteeTerm.Descriptor, typeof(UndefinedGuaranteeTerm)),
        (GuaranteeByAnalogy.Descriptor, typeof(GuaranteeByAnalogy)),
        (ObligationWithoutObligor.Descriptor, typeof(ObligationWithoutObligor)),
        (VagueEnforcementMeasure.Descriptor, typeof(VagueEnforcementMeasure)),
        (NotAnObligation.Descriptor, typeof(NotAnObligation)),
        (VagueTime.Descriptor, typeof(VagueTime)),
        (DeadlineWithoutStart.Descriptor, typeof(DeadlineWithoutStart)),
        (DeadlineWithoutStart.Descriptor, typeof(ActWithoutDate)),
        (VagueStandard.Descriptor, typeof(VagueStandard)),
        (ConsequenceWithoutFactFinder.Descriptor, typeof(ConsequenceWithoutFactFinder)),
        (SoleDiscretion.Descriptor, typeof(SoleDiscretion)),
        (EscapeClause.Descriptor, typeof(EscapeClause)),
        (AgreementToAgree.Descriptor, typeof(AgreementToAgree)),
        (ConflictingObligations.Descriptor, typeof(ConflictingObligations)),
        (OpenEndedList.Descriptor, typeof(OpenEndedList)),
        (MixedModalVerbs.Descriptor, typeof(MixedModalVerbs)),
        (SanctionsReliefWithoutSnapBack.Descriptor, typeof(SanctionsReliefWithoutSnapBack)),
        (RecognitionOrTransferOfTerritory.Descriptor, typeof(RecognitionOrTransferOfTerritory)),
        (BidirectionalControl.Descriptor, typeof(BidirectionalControl)),
    ];

    private readonly Lazy<ISessionFactory> _factory;

    private BuiltInRules((RuleDescriptor Descriptor, Type Rule)[] rules)
    {
        Rules = [.. rules.Select(rule => rule.Descriptor).Distinct()];
        _factory = new Lazy<ISessionFactory>(() => Compile([.. rules.Select(rule => rule.Rule)]));
    }

    /// <summary>All built-in rules.</summary>
    public static BuiltInRules All { get; } = new(List);

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules { get; }

    /// <summary>The built-in rules that a filter lets through.</summary>
    public static BuiltInRules Where(Func<RuleDescriptor, bool> isOn) => new([.. List.Where(rule => isOn(rule.Descriptor))]);

    /// <summary>Compiles the rules, which the first draft would otherwise wait for. Safe to call from another thread meanwhile.</summary>
    public void Prepare() => _ = Rules.Count > 0 ? _factory.Value : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (Rules.Count == 0)
            return [];
        var session = _factory.Value.CreateSession();
        session.InsertAll(reading.Facts);
        session.Fire();
        return [.. session.Query<Finding>()];
    }

    private static ISessionFactory Compile(Type[] rules)
    {
        var repository = new RuleRepository();
        repository.Load(spec => spec.From(rules));
        return repository.Compile();
    }
}
