namespace DraftLint.Facts;

/// <summary>
/// Looks for who must act where a statement does not say it: in the same sentence and the stem; unless it enforces or guarantees, where
/// the reader must not have to guess, also in the sentence before.
/// </summary>
internal static class ObligorSearch
{
    public static IEnumerable<NearbyObligor> Read(IReadOnlyList<Statement> statements)
    {
        var bySentence = statements.Where(statement => statement.Obligor != null).ToLookup(statement => statement.Sentence);
        foreach (var statement in statements)
        {
            if (!statement.LacksObligor)
                continue;
            var sentence = statement.Sentence;
            var near = bySentence[sentence].FirstOrDefault(other => other.Verb != null && !other.IsSubordinate)
                ?? (sentence.Stem == null ? null : bySentence[sentence.Stem].FirstOrDefault())
                ?? (sentence.Previous == null || statement.IsEnforcement || statement.IsGuarantee ? null : bySentence[sentence.Previous].FirstOrDefault(other => other.IsOperative));
            if (near != null)
                yield return new NearbyObligor(statement, near.Obligor!);
        }
    }
}
