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

    // A point completes the stem above it: "The Parties shall: (a) withdraw ...". The first points of a plan hang beside the paragraph that
    // leads to them, not below it.
    private static void LinkStems(Draft draft, IReadOnlyList<Provision> provisions)
    {
        var leads = new Dictionary<Provision, Sentence?>();
        foreach (var provision in provisions)
        {
            if (provision.Parent is not { } parent)
                continue;
            if (provision.Kind is not (ProvisionKind.Point or ProvisionKind.Item or ProvisionKind.Paragraph))
            {
                leads[parent] = provision is { Kind: ProvisionKind.Preamble or ProvisionKind.Text, Children.Count: 0, Sentences.Count: > 0 } && draft.Tokens.IsMark(provision.Sentences[^1].End - 1, ':') ? provision.Sentences[^1] : null;
                continue;
            }
            var stem = parent.Sentences.Count > 0 ? StemOf(draft.Tokens, parent) : leads.GetValueOrDefault(parent);
            if (stem == null || provision.Sentences.Count == 0)
                continue;
            provision.Sentences[0].Stem = stem;
            stem.IsCompleted = true;
        }
    }

    private static Sentence? StemOf(Tokens tokens, Provision parent)
    {
        var last = parent.Sentences[^1];
        return tokens.Text(last.End - 1)[^1] is '.' or '!' or '?' ? null : last;
    }
}
