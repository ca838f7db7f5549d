using DraftLint.Diagnostics;
using DraftLint.Rules.Enforcement;
using DraftLint.Rules.Explaining;
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
    private static readonly BuiltInRule[] List =
    [
        new(BrokenCrossReference.Descriptor, typeof(BrokenCrossReference)),
        new(AmbiguousCrossReference.Descriptor, typeof(AmbiguousCrossReference)),
        new(NumberingGapRepeatOrDisorder.Descriptor, typeof(NumberingGapRepeatOrDisorder)),
        new(PlaceholderLeft.Descriptor, typeof(PlaceholderLeft)),
        new(UnsettledAlternative.Descriptor, typeof(UnsettledAlternative)),
        new(ProvisionWithoutText.Descriptor, typeof(ProvisionWithoutText)),
        new(AnnexMissingOrOrphaned.Descriptor, typeof(AnnexMissingOrOrphaned)),
        new(HeadingRepeated.Descriptor, typeof(HeadingRepeated)),
        new(FigureAndWordsDisagree.Descriptor, typeof(FigureAndWordsDisagree)),
        new(FinalClauseMissing.Descriptor, typeof(FinalClauseMissing)),
        new(StatusConflict.Descriptor, typeof(StatusConflict)),
        new(DamagedWords.Descriptor, typeof(DamagedWords)),
        new(UndefinedTerm.Descriptor, typeof(UndefinedTerm)),
        new(UnusedDefinedTerm.Descriptor, typeof(UnusedDefinedTerm)),
        new(TermDefinedTwice.Descriptor, typeof(TermDefinedTwice)),
        new(TermUsedInconsistently.Descriptor, typeof(TermUsedInconsistently)),
        new(CircularTermDefinition.Descriptor, typeof(CircularTermDefinition)),
        new(UndefinedAcronym.Descriptor, typeof(UndefinedAcronym)),
        new(ObligationHiddenInDefinition.Descriptor, typeof(ObligationHiddenInDefinition)),
        new(PartyNotIdentified.Descriptor, typeof(PartyNotIdentified)),
        new(BodyWithoutMandate.Descriptor, typeof(BodyWithoutMandate)),
        new(UndefinedGuaranteeTerm.Descriptor, typeof(UndefinedGuaranteeTerm)),
        new(GuaranteeByAnalogy.Descriptor, typeof(GuaranteeByAnalogy)),
        new(IncompleteGuarantee.Descriptor, typeof(IncompleteGuarantee)),
        new(AssuranceForGuarantee.Descriptor, typeof(AssuranceForGuarantee)),
        new(GuaranteeForfeitedWithoutProcedure.Descriptor, typeof(GuaranteeForfeitedWithoutProcedure)),
        new(GuarantorVeto.Descriptor, typeof(GuarantorVeto)),
        new(ObligationOnNonParty.Descriptor, typeof(ObligationOnNonParty)),
        new(ObligationWithoutObligor.Descriptor, typeof(ObligationWithoutObligor)),
        new(VagueEnforcementMeasure.Descriptor, typeof(VagueEnforcementMeasure)),
        new(NotAnObligation.Descriptor, typeof(NotAnObligation)),
        new(VagueTime.Descriptor, typeof(VagueTime)),
        new(DeadlineWithoutAStartOrAnEnd.Descriptor, typeof(DeadlineWithoutAStartOrAnEnd)),
        new(VagueStandard.Descriptor, typeof(VagueStandard)),
        new(ConsequenceWithoutFactFinder.Descriptor, typeof(ConsequenceWithoutFactFinder)),
        new(SoleDiscretion.Descriptor, typeof(SoleDiscretion)),
        new(EscapeClause.Descriptor, typeof(EscapeClause)),
        new(AgreementToAgree.Descriptor, typeof(AgreementToAgree)),
        new(ConflictingObligations.Descriptor, typeof(ConflictingObligations)),
        new(OpenEndedList.Descriptor, typeof(OpenEndedList)),
        new(MixedModality.Descriptor, typeof(MixedModality)),
        new(IncompleteCeasefire.Descriptor, typeof(IncompleteCeasefire)),
        new(SanctionsReliefWithoutSnapBack.Descriptor, typeof(SanctionsReliefWithoutSnapBack)),
        new(RecognitionOrTransferOfTerritory.Descriptor, typeof(RecognitionOrTransferOfTerritory)),
        new(CapOnArmedForces.Descriptor, typeof(CapOnArmedForces)),
        new(BanOnAlliances.Descriptor, typeof(BanOnAlliances)),
        new(BanOnForeignPresenceOrAssistance.Descriptor, typeof(BanOnForeignPresenceOrAssistance)),
        new(AmnestyOrWaiverOfPunishment.Descriptor, typeof(AmnestyOrWaiverOfPunishment)),
        new(WithdrawalFromOwnTerritory.Descriptor, typeof(WithdrawalFromOwnTerritory)),
        new(ReliefWithoutCompliance.Descriptor, typeof(ReliefWithoutCompliance)),
        new(InternalAffairsDictated.Descriptor, typeof(InternalAffairsDictated)),
        new(SignatureUnderPressure.Descriptor, typeof(SignatureUnderPressure)),
        new(OneSidedBurden.Descriptor, typeof(OneSidedBurden)),
        new(ChangeOfTheConstitutionRequired.Descriptor, typeof(ChangeOfTheConstitutionRequired)),
        new(JurisdictionCommandOrImmunityConceded.Descriptor, typeof(JurisdictionCommandOrImmunityConceded)),
        new(PropertyAndClaimsGivenUp.Descriptor, typeof(PropertyAndClaimsGivenUp)),
        new(LiabilityCappedForOneSide.Descriptor, typeof(LiabilityCappedForOneSide)),
        new(OneSidedIndemnity.Descriptor, typeof(OneSidedIndemnity)),
        new(TermsChangedByOneSide.Descriptor, typeof(TermsChangedByOneSide)),
        new(RenewalWithoutNotice.Descriptor, typeof(RenewalWithoutNotice)),
        new(OneSidedTermination.Descriptor, typeof(OneSidedTermination)),
        new(DataUsedBeyondTheService.Descriptor, typeof(DataUsedBeyondTheService)),
        new(LawOrCourtOfTheOtherSide.Descriptor, typeof(LawOrCourtOfTheOtherSide)),
        new(AssignmentWithoutConsent.Descriptor, typeof(AssignmentWithoutConsent)),
        new(BidirectionalControl.Descriptor, typeof(BidirectionalControl)),
        new(InvisibleCharacter.Descriptor, typeof(InvisibleCharacter)),
        new(MixedScriptLookAlike.Descriptor, typeof(MixedScriptLookAlike)),
        new(HiddenOperativeText.Descriptor, typeof(HiddenOperativeText)),
    ];

    private readonly Lazy<ISessionFactory> _factory;
    private readonly RuleFailures _failures;

    private BuiltInRules(IReadOnlyList<RuleDescriptor> rules, Lazy<ISessionFactory> factory, RuleFailures failures)
    {
        Rules = rules;
        _factory = factory;
        _failures = failures;
    }

    /// <summary>All built-in rules.</summary>
    public static BuiltInRules All { get; } = Of(List);

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules { get; }

    /// <summary>The same rules for tests: an exception in one of them is thrown, not reported as DL9006.</summary>
    public BuiltInRules Throwing => new(Rules, _factory, RuleFailures.Thrown);

    /// <summary>The same rules; each finding says how it came about.</summary>
    public BuiltInRules Explained => new(Rules, _factory, _failures) { Explains = true, Times = Times };

    /// <summary>The built-in rules that a filter lets through.</summary>
    public static BuiltInRules Where(Func<RuleDescriptor, bool> isOn) => Of([.. List.Where(rule => isOn(rule.Descriptor))]);

    /// <summary>The same rules; what each costs is counted, and what it costs to prepare them all.</summary>
    public BuiltInRules Timed(RunTimes times) =>
        new(Rules, new Lazy<ISessionFactory>(() => RunTimes.Measure(times, "prepare", () => _factory.Value)), _failures) { Explains = Explains, Times = times };

    private bool Explains { get; init; }

    private RunTimes? Times { get; init; }

    /// <summary>Compiles the rules, which the first draft would otherwise wait for. Safe to call from another thread meanwhile.</summary>
    public void Prepare() => _ = Rules.Count > 0 ? _factory.Value : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Reading reading)
    {
        if (Rules.Count == 0)
            return [];
        using var run = Run(reading);
        return Explains ? [.. run.Findings.Select(finding => finding.DerivedBy(run.Why(finding)))] : run.Findings;
    }

    /// <summary>Runs the rules, and keeps what it takes to ask why they found what they found.</summary>
    public RuleRun Run(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var session = _factory.Value.CreateSession();
        if (Times != null)
            SessionExplanation.Measure(session, Times.AddToRule);
        return new RuleRun(session, reading, _failures);
    }

    internal static BuiltInRules Of(params BuiltInRule[] rules) =>
        new([.. rules.Select(rule => rule.Descriptor)], new Lazy<ISessionFactory>(() => Compile([.. rules.Select(rule => rule.Type)])), RuleFailures.Reported);

    private static ISessionFactory Compile(Type[] rules)
    {
        var repository = new RuleRepository();
        repository.Load(spec => spec.From(rules));
        return repository.Compile();
    }
}

/// <summary>A rule and the class that says when it holds. No tuple: generic code of the framework over those is not compiled ahead of time.</summary>
internal sealed record BuiltInRule(RuleDescriptor Descriptor, Type Type);
