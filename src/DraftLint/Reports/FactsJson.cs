using DraftLint.Facts;

namespace DraftLint.Reports;

/// <summary>
/// Writes what was read from the sentences of an agreement as JSON. A new kind of fact needs one line in <see cref="Write(Reading)"/>, one
/// small method, and its entry in rules/schemas/parse.schema.json.
/// </summary>
internal sealed class FactsJson
{
    private readonly ModelJson _json;

    public FactsJson(ModelJson json) => _json = json;

    /// <summary>Writes every kind of fact as a list.</summary>
    public void Write(Reading reading)
    {
        _json.List("statements", reading.All<Statement>(), Write);
        _json.List("conditions", reading.All<Condition>(), Write);
        _json.List("deadlines", reading.All<Deadline>(), Write);
        _json.List("durations", reading.All<Duration>(), Write);
        _json.List("amounts", reading.All<Amount>(), Write);
        _json.List("vagueTerms", reading.All<VagueTerm>(), Write);
        _json.List("alternatives", reading.All<Alternative>(), Write);
        _json.List("bodies", reading.All<Body>(), Write);
        _json.List("placeNames", reading.All<PlaceName>(), Write);
        _json.List("termUses", reading.All<TermUse>(), Write);
        _json.List("repeatedDefinitions", reading.All<RepeatedDefinition>(), Write);
        _json.List("circularDefinitions", reading.All<CircularDefinition>(), circle => _json.List("chain", circle.Chain, term => _json.Place(term.Sentence, term.Term)));
        _json.List("hiddenObligations", reading.All<HiddenObligation>(), Write);
        _json.List("acronyms", reading.All<Acronym>(), acronym => _json.Place(acronym.Sentence, acronym.Passage));
        _json.List("unidentifiedParties", reading.All<UnidentifiedParty>(), Write);
        _json.List("placeholders", reading.All<Placeholder>(), placeholder => _json.Place(placeholder.Sentence, placeholder.Passage));
        _json.List("numberingFaults", reading.All<NumberingFault>(), Write);
        _json.List("guaranteeTerms", reading.All<GuaranteeTerm>(), Write);
        _json.List("guaranteeSpecifications", reading.All<GuaranteeSpecification>(), Write);
        _json.List("guaranteeAnalogies", reading.All<GuaranteeAnalogy>(), Write);
        _json.List("guarantees", reading.All<Guarantee>(), Write);
        _json.List("enforcementMeasures", reading.All<EnforcementMeasure>(), Write);
        _json.List("hiddenCharacters", reading.All<HiddenCharacter>(), Write);
        _json.List("mixedScriptWords", reading.All<MixedScriptWord>(), Write);
        _json.List("hiddenTexts", reading.All<HiddenText>(), Write);
        _json.List("unclearReferences", reading.All<UnclearReference>(), Write);
        _json.List("damagedTexts", reading.All<DamagedText>(), Write);
        _json.List("annexFaults", reading.All<AnnexFault>(), Write);
        _json.List("emptyProvisions", reading.All<EmptyProvision>(), empty => _json.Index("provision", empty.Provision.Index));
        _json.List("duplicateHeadings", reading.All<DuplicateHeading>(), Write);
        _json.List("agreementStatus", reading.All<AgreementStatus>(), Write);
        _json.List("finalClauseGaps", reading.All<FinalClauseGap>(), gap => _json.Texts("missing", gap.Missing));
        _json.List("dates", reading.All<DateMention>(), Write);
        _json.List("discrepancies", reading.All<Discrepancy>(), Write);
    }

    private void Write(Statement statement)
    {
        _json.Name("modality", statement.Modality);
        _json.Flag("negative", statement.IsNegative);
        _json.Flag("passive", statement.IsPassive);
        _json.Flag("subordinate", statement.IsSubordinate);
        _json.Flag("operative", statement.IsOperative);
        _json.Flag("legalEffect", statement.IsLegalEffect);
        _json.Flag("comesByItself", statement.ComesByItself);
        _json.Flag("consequence", statement.IsConsequence);
        _json.Flag("lacksObligor", statement.LacksObligor);
        _json.Flag("enforcement", statement.IsEnforcement);
        _json.Flag("guarantee", statement.IsGuarantee);
        _json.Passage("modal", statement.Modal);
        _json.Passage("subject", statement.Subject);
        _json.Passage("obligor", statement.Obligor);
        _json.Passage("verb", statement.Verb);
        _json.Passage("directObject", statement.DirectObject);
        _json.Passage("beneficiary", statement.Beneficiary);
        _json.Texts("obligors", statement.Obligors.Select(party => party.Name));
        _json.Texts("beneficiaries", statement.Beneficiaries.Select(party => party.Name));
        _json.List("conditions", statement.Conditions, Write);
        _json.Passage("deadline", statement.Deadline?.Passage);
        _json.Passage("duration", statement.Duration?.Passage);
        _json.List("amounts", statement.Amounts, amount => _json.Content(amount.Passage));
        _json.List("qualifiers", statement.Qualifiers, _json.Content);
        _json.Passage("alternative", statement.Alternative?.Passage);
        _json.Place(statement.Sentence, statement.Passage);
    }

    private void Write(TermUse use)
    {
        _json.Text("key", use.Key);
        _json.Flag("defined", use.Definition != null);
        _json.Flag("description", use.IsDescription);
        _json.Name("drift", use.Drift);
        _json.Passage("term", use.Term?.Term);
        _json.Place(use.Sentence, use.Passage);
    }

    private void Write(NumberingFault fault)
    {
        _json.Name("fault", fault.Kind);
        _json.Index("provision", fault.Provision.Index);
        _json.Index("previous", fault.Previous.Index);
        _json.Index("expected", fault.Expected);
    }

    private void Write(GuaranteeTerm term)
    {
        _json.Text("key", term.Key);
        _json.Flag("vagueQualifier", term.HasVagueQualifier);
        _json.Flag("help", term.IsHelp);
        _json.Passage("clarifier", term.Clarifier);
        _json.Flag("operative", term.IsOperative);
        _json.Place(term.Sentence, term.Passage);
    }

    private void Write(GuaranteeSpecification specification)
    {
        _json.Text("key", specification.Key);
        _json.Index("provision", specification.Provision.Index);
    }

    private void Write(GuaranteeAnalogy analogy)
    {
        _json.Flag("pinned", analogy.IsPinned);
        _json.Flag("operative", analogy.IsOperative);
        _json.Place(analogy.Sentence, analogy.Passage);
    }

    private void Write(Guarantee guarantee)
    {
        _json.Name("guarantee", guarantee.Kind);
        _json.List("elements", guarantee.Elements, Write);
        _json.List("otherPromises", guarantee.OtherPromises, _json.Content);
        _json.Texts("gaps", guarantee.Gaps.Select(gap => gap.Name));
        _json.Place(guarantee.Sentence, guarantee.Passage);
    }

    private void Write(ClauseElement element)
    {
        _json.Text("element", element.Kind.Name);
        _json.Name("state", element.State);
        _json.Passage("passage", element.Passage);
    }

    private void Write(EnforcementMeasure measure)
    {
        _json.Flag("enforcementContext", measure.IsInEnforcementContext);
        _json.Flag("operative", measure.IsOperative);
        _json.Passage("clarifier", measure.Clarifier);
        _json.Place(measure.Sentence, measure.Passage);
    }

    private void Write(HiddenCharacter character)
    {
        _json.Name("character", character.Kind);
        _json.Text("codePoint", character.CodePoint);
        _json.Content(character.Passage);
    }

    private void Write(MixedScriptWord word)
    {
        _json.Text("codePoint", word.CodePoint);
        _json.Flag("looksAlike", word.LooksAlike);
        _json.Content(word.Passage);
    }

    private void Write(HiddenText text)
    {
        _json.Name("concealment", text.Concealment);
        _json.Content(text.Passage);
    }

    private void Write(UnclearReference reference)
    {
        _json.Name("reason", reference.Kind);
        _json.Place(reference.Sentence, reference.Passage);
    }

    private void Write(DamagedText damage)
    {
        _json.Text("meant", damage.Meant);
        _json.Place(damage.Sentence, damage.Passage);
    }

    private void Write(AnnexFault fault)
    {
        _json.Flag("missing", fault.IsMissing);
        _json.Flag("hasOthers", fault.HasOthers);
        _json.Index("provision", fault.Provision.Index);
        _json.Content(fault.Passage);
    }

    private void Write(DuplicateHeading duplicate)
    {
        _json.Index("provision", duplicate.Provision.Index);
        _json.Index("earlier", duplicate.Earlier.Index);
    }

    private void Write(AgreementStatus status)
    {
        _json.Name("force", status.Force);
        _json.Passage("words", status.Words);
        _json.Index("duties", status.Duties.Count);
        _json.Index("bindingStatements", status.BindingStatements);
        _json.Index("softerStatements", status.SofterStatements);
        _json.Flag("treatyVerbs", status.HasTreatyVerbs);
        _json.Flag("namesParties", status.NamesParties);
        _json.Flag("consent", status.HasConsent);
        _json.Flag("whole", status.IsWhole);
    }

    private void Write(DateMention date)
    {
        _json.Index("day", date.Date.Day);
        _json.Index("month", date.Date.Month);
        _json.Index("year", date.Date.Year);
        _json.Place(date.Sentence, date.Passage);
    }

    private void Write(Discrepancy discrepancy)
    {
        _json.Name("discrepancy", discrepancy.Kind);
        _json.Number("expected", discrepancy.Expected);
        _json.Passage("other", discrepancy.Other);
        _json.Place(discrepancy.Sentence, discrepancy.Passage);
    }

    private void Write(Condition condition)
    {
        _json.Name("condition", condition.Kind);
        _json.Flag("breach", condition.IsBreach);
        _json.Place(condition.Sentence, condition.Passage);
    }

    private void Write(Deadline deadline)
    {
        _json.Name("deadline", deadline.Kind);
        _json.Number("count", deadline.Count);
        _json.Text("unit", deadline.Unit);
        _json.Passage("start", deadline.Start);
        _json.Index("day", deadline.Date?.Day);
        _json.Index("month", deadline.Date?.Month);
        _json.Index("year", deadline.Date?.Year);
        _json.Place(deadline.Sentence, deadline.Passage);
    }

    private void Write(Duration duration)
    {
        _json.Number("count", duration.Count);
        _json.Text("unit", duration.Unit);
        _json.Place(duration.Sentence, duration.Passage);
    }

    private void Write(Amount amount)
    {
        _json.Number("value", amount.Value);
        _json.Text("unit", amount.Unit);
        _json.Text("currency", amount.Currency);
        _json.Flag("percentage", amount.IsPercentage);
        _json.Number("differentFigure", amount.DifferentFigure);
        _json.Place(amount.Sentence, amount.Passage);
    }

    private void Write(VagueTerm term)
    {
        _json.Name("vague", term.Kind);
        _json.Flag("inPromise", term.IsInPromise);
        _json.Flag("common", term.IsCommon);
        _json.Passage("clarifier", term.Clarifier);
        _json.Place(term.Sentence, term.Passage);
    }

    private void Write(Alternative alternative)
    {
        _json.Passage("label", alternative.Label);
        _json.Passage("owner", alternative.Owner);
        _json.Passage("content", alternative.Content);
        _json.Place(alternative.Sentence, alternative.Passage);
    }

    private void Write(Body body)
    {
        _json.Text("key", body.Key);
        _json.Text("name", body.Name);
        _json.Flag("known", body.IsKnown);
        _json.Flag("ofThisText", body.IsOfThisText);
        _json.Passage("action", body.Action);
        _json.Passage("composition", body.Charter.Composition);
        _json.Passage("voting", body.Charter.Voting);
        _json.Passage("mandate", body.Charter.Mandate);
        _json.Passage("funding", body.Charter.Funding);
        _json.List("mentions", body.Mentions, mention => _json.Place(mention.Sentence, mention.Passage));
    }

    private void Write(PlaceName place)
    {
        _json.Text("name", place.Name);
        _json.Flag("known", place.IsKnown);
        _json.Place(place.Sentence, place.Passage);
    }

    private void Write(RepeatedDefinition repeated)
    {
        _json.Text("key", repeated.First.Key);
        _json.Passage("first", repeated.First.Term);
        _json.Place(repeated.Again.Sentence, repeated.Again.Term);
    }

    private void Write(HiddenObligation hidden)
    {
        _json.Passage("term", hidden.Term.Term);
        _json.Place(hidden.Statement.Sentence, hidden.Statement.Passage);
    }

    private void Write(UnidentifiedParty party)
    {
        _json.Name("doubt", party.Doubt);
        _json.Passage("other", party.Other);
        _json.Texts("names", party.Names);
        _json.Place(party.Sentence, party.Passage);
    }
}
