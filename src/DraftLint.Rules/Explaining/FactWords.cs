using System.Text;
using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Rules.Explaining;

/// <summary>Says of a fact what it is and where it stands.</summary>
internal static class FactWords
{
    /// <summary>Where a fact was read; null for what stands nowhere, such as a position.</summary>
    public static Passage? PassageOf(object fact) => fact switch
    {
        Agreement agreement => agreement.Title,
        Provision provision => provision.Start,
        Party party => party.Passage,
        DefinedTerm term => term.Term,
        CrossReference reference => reference.Passage,
        Statement statement => statement.Passage,
        NearbyObligor nearby => nearby.Obligor,
        TermUse use => use.Passage,
        NumberingFault fault => fault.Provision.Start,
        Placeholder placeholder => placeholder.Passage,
        HiddenCharacter character => character.Passage,
        GuaranteeTerm term => term.Passage,
        GuaranteeSpecification specification => specification.Provision.Start,
        GuaranteeAnalogy analogy => analogy.Passage,
        EnforcementMeasure measure => measure.Passage,
        TerritorialAct act => act.Passage,
        PositionMention mention => mention.Passage,
        Sentence sentence => sentence.Passage,
        Finding finding => finding.Passage,
        _ => null,
    };

    /// <summary>The fact, without the rule that concluded it.</summary>
    public static StatedFact Of(object fact, Derivation? source = null) => fact is IEnumerable<object> facts
        ? new("collection", $"{facts.Count()} facts", null, source)
        : new(Kind(fact.GetType()), PassageOf(fact)?.Text ?? fact.ToString() ?? "", PassageOf(fact), source);

    /// <summary>"defined term" for DefinedTerm.</summary>
    public static string Kind(Type type)
    {
        var words = new StringBuilder();
        foreach (var letter in type.Name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
                words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }
}
