using DraftLint.Vocabulary;

namespace DraftLint.Syntax;

/// <summary>What a page leaves in text that was extracted from it: numbers of pages between the lines, words divided at the end of one.</summary>
internal static class PageFurniture
{
    private const int MaxWord = 40;

    /// <summary>True for a line that says no more than "Page 3 of 12".</summary>
    public static bool IsPageNumber(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (!line.StartsWith("Page ", StringComparison.OrdinalIgnoreCase) || !char.IsAsciiDigit(line[^1]))
            return false;
        var rest = SkipNumber(line[5..]);
        return rest.IsEmpty || (rest.StartsWith(" of ", StringComparison.OrdinalIgnoreCase) && SkipNumber(rest[4..]).IsEmpty);
    }

    /// <summary>True for a paragraph that is no more than the number of a page.</summary>
    public static bool IsBareNumber(ReadOnlySpan<char> paragraph) => paragraph.Trim() is { Length: > 0 and < 4 } number && SkipNumber(number).IsEmpty;

    /// <summary>True when a line ends with the first half of a word, and the next goes on with it, and the whole is in the vocabulary: "with-", "draw".</summary>
    public static bool DividesWord(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        if (line.Length < 3 || line[^1] != '-')
            return false;
        var head = line[..^1];
        head = head[(head.LastIndexOfAnyExceptInRange('a', 'z') + 1)..];
        var length = next.IndexOfAnyExceptInRange('a', 'z');
        var tail = length < 0 ? next : next[..length];
        return head.Length > 1 && tail.Length > 1 && head.Length + tail.Length <= MaxWord && Lexicon.English.Words.Find(string.Concat(head, tail)) != 0;
    }

    private static ReadOnlySpan<char> SkipNumber(ReadOnlySpan<char> text) => text.TrimStart("0123456789");
}
