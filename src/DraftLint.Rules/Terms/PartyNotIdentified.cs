using DraftLint.Diagnostics;
using DraftLint.Facts;
using NRules.Fluent.Dsl;

namespace DraftLint.Rules.Terms;

/// <summary>DL2008: a party that is named inconsistently or never identified.</summary>
[Name("DL2008")]
public sealed class PartyNotIdentified : Rule
{
    /// <summary>What the rule is.</summary>
    public static RuleDescriptor Descriptor { get; } = new("DL2008", "party-not-identified", "Party named inconsistently or never identified", Category.Terms, Severity.Warning,
        "{0}");

    /// <inheritdoc/>
    public override void Define()
    {
        UnidentifiedParty party = null!;

        When()
            .Match(() => party);

        Then()
            .Yield(_ => Descriptor.At(party.Passage, Message(party)).In(party.Sentence)
                .And(party.Other, "the other list")
                .Because("searched: the title, the opening, the definitions and the signatures of this draft"));
    }

    private static string Message(UnidentifiedParty party) => party.Doubt switch
    {
        PartyDoubt.GroupWithoutMembers => $"\"{party.Passage.Text}\" act as one and are nowhere identified; say who they are",
        PartyDoubt.RoleWithoutHolder => $"\"{party.Passage.Text}\" has duties and is none of the parties; name the party that is meant",
        _ => $"makers and signers differ by {Names(party)}; name the same States in both places",
    };

    private static string Names(UnidentifiedParty party) => string.Join(", ", party.Names.Take(2)) + (party.Names.Count > 2 ? " and others" : "");
}
