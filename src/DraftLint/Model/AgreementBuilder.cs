using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>Makes an <see cref="Agreement"/> of a draft: the tree, its names, then who agrees, what is defined and what is referred to.</summary>
internal static class AgreementBuilder
{
    public static Agreement Build(Draft draft)
    {
        var tree = new ProvisionTreeBuilder(draft);
        tree.Build();
        ProvisionNames.Assign(tree.Provisions);
        ProvisionRoles.Assign(draft, tree.Provisions);
        LinkStems(draft, tree.Provisions);
        var agreement = new Agreement(draft, tree.Title, tree.Provisions[0], tree.Provisions);
        agreement.DefinedTerms = new DefinitionReader(agreement).Read();
        var parties = new PartyReader(agreement).Read();
        agreement.Parties = [.. parties.Select(party => party.Build())];
        agreement.PartyNames = new PartyMentionReader(agreement, parties).Read();
        agreement.CrossReferences = new ReferenceReader(agreement).Read();
        return agreement;
    }

    // A point completes the stem above it: "The Parties shall: (a) withdraw ...".
    private static void LinkStems(Draft draft, IReadOnlyList<Provision> provisions)
    {
        foreach (var provision in provisions)
        {
            if (provision.Sentences.Count > 0 && provision.Parent is { Sentences.Count: > 0 } parent && provision.Kind is ProvisionKind.Point or ProvisionKind.Item or ProvisionKind.Paragraph)
                provision.Sentences[0].Stem = StemOf(draft.Tokens, parent);
        }
    }

    private static Sentence? StemOf(Tokens tokens, Provision parent)
    {
        var last = parent.Sentences[^1];
        return tokens.Text(last.End - 1)[^1] is '.' or '!' or '?' ? null : last;
    }
}
