using DraftLint.Syntax;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>Tells preamble, operative part, final clauses, annexes and signatures apart.</summary>
internal static class ProvisionRoles
{
    public static void Assign(Draft draft, IReadOnlyList<Provision> provisions)
    {
        var firstNumbered = FirstNumbered(provisions);
        var hasText = provisions.Any(provision => provision.Kind == ProvisionKind.Text);
        foreach (var provision in provisions)
        {
            if (provision.Parent == null)
                continue;
            provision.Role = provision.Kind switch
            {
                ProvisionKind.Preamble => HoldsRecitals(draft, provision, firstNumbered, hasText) ? ProvisionRole.Preamble : ProvisionRole.Operative,
                ProvisionKind.Signature => ProvisionRole.Signature,
                ProvisionKind.Annex => ProvisionRole.Annex,
                // A heading without number before "Article 1", with nothing numbered below it, is the title in another language or
                // the heading of the recitals.
                ProvisionKind.Heading when firstNumbered is { Kind: ProvisionKind.Article, Label.Style: LabelStyle.Division }
                    && provision.Index < firstNumbered.Index && !provision.Tree.Any(below => below.Label != null) => ProvisionRole.Preamble,
                _ when provision == firstNumbered && IsNamedPreamble(draft, provision) => ProvisionRole.Preamble,
                _ => provision.Parent.Role,
            };
            if (provision.Role == ProvisionRole.Operative && IsFinalClause(draft, provision))
                provision.Role = ProvisionRole.FinalClause;
        }
    }

    // What stands before the points of a plan or a declaration promises as much as they do; before the articles of a treaty or the
    // sections of a contract stand parties and recitals.
    private static bool HoldsRecitals(Draft draft, Provision preamble, Provision? firstNumbered, bool hasText)
    {
        if (firstNumbered == null && !hasText)
            return false;
        var formula = Lexicon.English["structure/operative formula"];
        return firstNumbered?.Kind is ProvisionKind.Article or ProvisionKind.Part or ProvisionKind.Paragraph
            || preamble.Sentences.Any(sentence => draft.Phrases.Any(formula, sentence.First, sentence.End));
    }

    // "I. Preamble"
    private static bool IsNamedPreamble(Draft draft, Provision provision) => provision.Heading is { } heading
        && draft.Phrases.TryAt(Lexicon.English["structure/heading of recitals"], draft.Tokens.FirstOf(heading), out var name) && name.End == draft.Tokens.EndOf(heading);

    private static Provision? FirstNumbered(IReadOnlyList<Provision> provisions)
    {
        Provision? first = null;
        foreach (var provision in provisions)
        {
            if (provision.Kind is ProvisionKind.Preamble or ProvisionKind.Signature || provision.Label is null or { Style: LabelStyle.Bullet })
                continue;
            first ??= provision;
            if (provision is { Kind: ProvisionKind.Article, Label.Style: LabelStyle.Division })
                return provision;
        }
        return first ?? provisions.FirstOrDefault(provision => provision.Kind == ProvisionKind.Heading);
    }

    // An article with a heading says by it what it is; one without begins with it.
    private static bool IsFinalClause(Draft draft, Provision provision)
    {
        if (provision.Heading is { } heading)
        {
            var first = draft.Tokens.FirstOf(heading);
            return draft.Phrases.Any(Lexicon.English["structure/final clause"], first, draft.Tokens.EndOf(heading));
        }
        var opening = provision.Sentences.Count > 0 ? provision.Sentences[0] : provision.Children.Count > 0 && provision.Children[0].Sentences.Count > 0 ? provision.Children[0].Sentences[0] : null;
        return provision.Kind == ProvisionKind.Article && opening != null
            && draft.Phrases.Any(Lexicon.English["structure/final clause statement"], opening.First, opening.End);
    }
}
