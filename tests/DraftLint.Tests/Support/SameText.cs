using Xunit.Sdk;

namespace DraftLint.Tests.Support;

/// <summary>Compares texts of several lines; a difference is told by the line where it begins, with the whole of what was found.</summary>
internal static class SameText
{
    public static void Check(string place, IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var same = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        if (same < Math.Max(expected.Count, actual.Count))
        {
            throw new XunitException($"""
                {place} differs from line {same + 1}:
                  expected: {expected.ElementAtOrDefault(same) ?? "(the end)"}
                  actual:   {actual.ElementAtOrDefault(same) ?? "(the end)"}
                All that was found:
                {string.Join('\n', actual)}
                """);
        }
    }
}
