using System.Runtime.InteropServices;

namespace DraftLint.Vocabulary;

/// <summary>What the parts of an image hold, each a row of numbers.</summary>
internal enum ImagePart
{
    /// <summary>Where each text begins in the letters.</summary>
    TextStarts,

    /// <summary>How long each text is.</summary>
    TextLengths,

    /// <summary>The words, by number from 1: where each begins in the letters.</summary>
    WordStarts,

    /// <summary>How long each word is.</summary>
    WordLengths,

    /// <summary>The hash of each word.</summary>
    WordHashes,

    /// <summary>The hash table of the words: the first word of each bucket.</summary>
    WordBuckets,

    /// <summary>The word that follows in the bucket.</summary>
    WordNext,

    /// <summary>One number: that of the word which stands for any number.</summary>
    AnyNumber,

    /// <summary>The hash table of the trie: node, word, target.</summary>
    TrieSlots,

    /// <summary>The first link of each node, from 1; 0 for none.</summary>
    FirstLinks,

    /// <summary>The entry of each link.</summary>
    LinkEntries,

    /// <summary>The link that follows at the same node.</summary>
    LinkNext,

    /// <summary>The name of each list, as the number of a text.</summary>
    ListNames,

    /// <summary>1 for a list of words that are asked for one by one and are no phrases.</summary>
    ListIsOfWords,

    /// <summary>Where the words of each list begin, and where those of the last end.</summary>
    ListWordStarts,

    /// <summary>The words that are by themselves a phrase of a list, ascending in each.</summary>
    ListWords,

    /// <summary>The list of each entry.</summary>
    EntryLists,

    /// <summary>The canonical name of each entry, as the number of a text.</summary>
    EntryNames,

    /// <summary>What gives this form of the name, as the number of a text.</summary>
    EntryForms,

    /// <summary>1 for an entry that is written with capitals.</summary>
    EntryCases,

    /// <summary>The group of forms that each entry belongs to.</summary>
    EntryGroups,

    /// <summary>Where the forms of each group begin, and where those of the last end.</summary>
    GroupStarts,

    /// <summary>What each form is, as the number of a text.</summary>
    FormKinds,

    /// <summary>How each form is written, as the number of a text.</summary>
    FormTexts,

    /// <summary>The languages, as numbers of texts.</summary>
    LanguageNames,

    /// <summary>The languages that each word is a function word of, as a set of bits.</summary>
    WordLanguages,
}

/// <summary>
/// The vocabulary of a language as it is embedded: rows of numbers and one run of letters, which are used as they lie. The files of
/// rules/vocabulary are turned into it when DraftLint is built, because reading them costs more than linting a draft.
/// </summary>
internal sealed class LexiconImage
{
    private const int PartCount = (int)ImagePart.WordLanguages + 1;

    // For each part: where it begins in the numbers, and how many there are.
    private readonly int[] _head;

    private LexiconImage(int[] head, int[] numbers, string letters)
    {
        _head = head;
        Numbers = numbers;
        Letters = letters;
    }

    /// <summary>The numbers of all parts.</summary>
    public int[] Numbers { get; }

    /// <summary>The letters of all words and texts.</summary>
    public string Letters { get; }

    /// <summary>Where a part begins in the numbers.</summary>
    public int StartOf(ImagePart part) => _head[2 * (int)part];

    /// <summary>How many numbers a part has.</summary>
    public int CountOf(ImagePart part) => _head[(2 * (int)part) + 1];

    /// <summary>One number of a part.</summary>
    public int At(ImagePart part, int index) => Numbers[StartOf(part) + index];

    /// <summary>The numbers of a part.</summary>
    public ReadOnlySpan<int> this[ImagePart part] => Numbers.AsSpan(StartOf(part), CountOf(part));

    /// <summary>A text by its number.</summary>
    public string Text(int number) => Letters.Substring(At(ImagePart.TextStarts, number), At(ImagePart.TextLengths, number));

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    public static LexiconImage Read(Stream stream)
    {
        var head = new int[(2 * PartCount) + 1];
        stream.ReadExactly(MemoryMarshal.AsBytes(head.AsSpan()));
        var numbers = new int[head[(2 * PartCount) - 2] + head[(2 * PartCount) - 1]];
        stream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        var letters = string.Create(head[^1], stream, static (span, from) => from.ReadExactly(MemoryMarshal.AsBytes(span)));
        return new LexiconImage(head, numbers, letters);
    }

    /// <summary>Writes an image.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="parts">The parts, in the order of <see cref="ImagePart"/>.</param>
    /// <param name="letters">The letters.</param>
    public static void Write(Stream stream, IReadOnlyList<int[]> parts, string letters)
    {
        var head = new int[(2 * PartCount) + 1];
        var at = 0;
        for (var part = 0; part < PartCount; part++)
        {
            (head[2 * part], head[(2 * part) + 1]) = (at, parts[part].Length);
            at += parts[part].Length;
        }
        head[^1] = letters.Length;
        stream.Write(MemoryMarshal.AsBytes(head.AsSpan()));
        foreach (var part in parts)
            stream.Write(MemoryMarshal.AsBytes(part.AsSpan()));
        stream.Write(MemoryMarshal.AsBytes(letters.AsSpan()));
    }
}
