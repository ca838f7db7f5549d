using DraftLint.Diagnostics;
using DraftLint.RuleEngine;

namespace DraftLint.Rules.Explaining;

/// <summary>Follows facts back to the rules that concluded them. What several conclusions rest on is followed once.</summary>
internal sealed class Derivations(IExplainedSession session)
{
    private readonly HashSet<object> _told = new(ReferenceEqualityComparer.Instance);

    public Derivation? Of(object fact) => _told.Add(fact) && session.SourceOf(fact) is { } match
        ? new Derivation(match.Rule.Name, [.. match.Premises.Select(Ground)])
        : null;

    private Ground Ground(ExplainedPremise premise) =>
        new(Sought(premise), premise.Conditions, [.. premise.Facts.Select(fact => FactWords.Of(fact, Of(fact)))], [.. premise.AbsentKeys.Select(Absent)]);

    private static string Sought(ExplainedPremise premise)
    {
        var kind = premise.Type is null ? "" : FactWords.Kind(premise.Type);
        return premise.Kind switch
        {
            PremiseKind.Fact => $"{premise.Name}, a fact of kind {kind}",
            PremiseKind.Presence => $"at least one {kind}",
            PremiseKind.Absence => $"no {kind}",
            PremiseKind.Query => $"{premise.Name}, of every {kind}",
            PremiseKind.Value => $"{premise.Name}, a value: {Shown(premise.Value)}",
            _ => "conditions on these",
        };
    }

    private static string Absent(AbsentKey key) => $"{key.Member} {Shown(key.Value)}";

    private static string Shown(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        _ when FactWords.PassageOf(value) is { } passage => $"\"{passage.Text}\" ({passage.Position.Line}:{passage.Position.Column})",
        _ => value.ToString() ?? "",
    };
}
