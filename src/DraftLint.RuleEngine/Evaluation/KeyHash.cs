using System.Runtime.CompilerServices;

namespace DraftLint.RuleEngine.Evaluation;

/// <summary>Hash codes of join keys. Null has its own, because null equals null in a join.</summary>
internal static class KeyHash
{
    public static int OfText(string? text, StringComparer comparer) => text is null ? 0 : comparer.GetHashCode(text);

    public static int OfText(string? text) => text is null ? 0 : text.GetHashCode();

    public static int OfReference(object? reference) => RuntimeHelpers.GetHashCode(reference);

    public static int OfValue<TValue>(TValue value) => value is null ? 0 : value.GetHashCode();

    public static int Combine(int first, int second) => (first * 397) ^ second;
}
