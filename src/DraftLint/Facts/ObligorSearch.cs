using DraftLint.Model;
using DraftLint.Syntax;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Looks for who must act where a statement does not say it: in the same sentence and the stem; unless it enforces or guarantees, where the
/// reader must not have to guess, also in the sentences before it of the same article, and in a clause by which the parties answer for the
/// whole text. A bare point of a plan stands alone.
/// </summary>
internal static class ObligorSearch
{
    public static IEnumerable<NearbyObligor> Read(Draft draft, IReadOnlyList<Statement> statements)
    {
        var performance = Lexicon.English["enforcement/general performance"];
        // "The Parties undertake to ensure respect for this Convention."
        var general = statements.FirstOrDefault(statement => statement is { Obligor: not null, IsOperative: true, IsSubordinate: false }
            && draft.Phrases.Any(performance, statement.Sentence.First, statement.Sentence.End));
        var bySentence = statements.Where(statement => statement.Obligor != null).ToLookup(statement => statement.Sentence);
        var before = new Dictionary<Provision, Statement>();
        foreach (var statement in statements)
        {
            if (statement.LacksObligor && Near(statement, bySentence, before, general) is { } near)
                yield return new NearbyObligor(statement, near.Obligor!);
            if (statement is { IsDuty: true, Obligor: not null })
                before[statement.Provision.Whole] = statement;
        }
    }

    private static Statement? Near(Statement statement, ILookup<Sentence, Statement> bySentence, Dictionary<Provision, Statement> before, Statement? general)
    {
        var sentence = statement.Sentence;
        var near = bySentence[sentence].FirstOrDefault(other => other.Verb != null && !other.IsSubordinate)
            ?? (sentence.Stem == null ? null : bySentence[sentence.Stem].FirstOrDefault(other => !other.IsSubordinate));
        if (near != null || statement.Modality == Modality.Bare || statement.IsEnforcement || statement.IsGuarantee)
            return near;
        return before.GetValueOrDefault(sentence.Provision.Whole) ?? general;
    }
}
