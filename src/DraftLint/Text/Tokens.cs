using System.Globalization;

namespace DraftLint.Text;

/// <summary>What a token looks like.</summary>
[Flags]
internal enum TokenTraits : byte
{
    None = 0,
    Word = 1,
    Number = 2,

    /// <summary>The first letter is a capital.</summary>
    Capitalised = 4,

    /// <summary>Two letters or more, all of them capitals.</summary>
    AllCapitals = 8,

    /// <summary>White space stands before it.</summary>
    Spaced = 16,

    /// <summary>The first token of a line.</summary>
    LineStart = 32,
}

/// <summary>
/// The words, numbers and marks of a reading text, in order, as parallel arrays. Words are numbered through a <see cref="WordTable"/>,
/// so that phrases are matched by comparing numbers. "8.1.2" and "1,000" are one number; "Party's" is "Party" and "'s".
/// </summary>
internal sealed class Tokens
{
    private int[] _starts;
    private int[] _lengths;
    private int[] _ids;
    private TokenTraits[] _traits;
    private int[] _stems = [];

    public Tokens(ReadingText reading, WordTable words)
    {
        Reading = reading;
        Words = words;
        var capacity = reading.Content.Length / 5 + 16;
        _starts = new int[capacity];
        _lengths = new int[capacity];
        _ids = new int[capacity];
        _traits = new TokenTraits[capacity];
        Read(reading.Content);
    }

    public ReadingText Reading { get; }

    public WordTable Words { get; }

    public int Count { get; private set; }

    public int Start(int token) => _starts[token];

    public int Length(int token) => _lengths[token];

    public int End(int token) => _starts[token] + _lengths[token];

    public int Id(int token) => _ids[token];

    public bool Is(int token, TokenTraits traits) => (_traits[token] & traits) != 0;

    public ReadOnlySpan<char> Text(int token) => Reading.Content.AsSpan(_starts[token], _lengths[token]);

    /// <summary>The only character of a mark; of a word its first.</summary>
    public char First(int token) => Reading.Content[_starts[token]];

    public bool IsMark(int token, char mark) => _lengths[token] == 1 && Reading.Content[_starts[token]] == mark;

    /// <summary>The passage from one token to another (exclusive).</summary>
    public Passage Passage(int first, int end) => new(Reading, SpanOf(first, end));

    public TextSpan SpanOf(int first, int end) => first >= end
        ? new TextSpan(first < Count ? Start(first) : Reading.Content.Length, 0)
        : TextSpan.FromBounds(Start(first), End(end - 1));

    /// <summary>The first token that starts at or behind an offset of the reading text.</summary>
    public int At(int offset) => Sorted.IndexFrom(_starts, Count, offset);

    /// <summary>The first token of a passage.</summary>
    public int FirstOf(Passage passage) => At(passage.ReadingSpan.Start);

    /// <summary>The token behind a passage.</summary>
    public int EndOf(Passage passage) => At(passage.ReadingSpan.End);

    /// <summary>The number of the singular of a word when the draft or the vocabulary knows it, else its own.</summary>
    public int Stem(int token)
    {
        if (_stems.Length < Count)
            _stems = new int[Count];
        return _stems[token] != 0 ? _stems[token] : _stems[token] = StemOf(_ids[token]);
    }

    private int StemOf(int id)
    {
        var word = Words.WordOf(id);
        if (word.Length < 4 || (word[^1] | 0x20) != 's' || (word[^2] | 0x20) == 's')
            return id;
        Span<char> singular = stackalloc char[Math.Min(word.Length, 40)];
        if (word.Length <= 40 && word.EndsWith("ies", StringComparison.OrdinalIgnoreCase))
        {
            word[..^3].CopyTo(singular);
            singular[word.Length - 3] = 'y';
            if (Words.Find(singular[..^2]) is var y and not 0)
                return y;
        }
        if (word.EndsWith("es", StringComparison.OrdinalIgnoreCase) && Words.Find(word[..^1]) == 0 && Words.Find(word[..^2]) is var es and not 0)
            return es;
        return Words.Find(word[..^1]) is var s and not 0 ? s : id;
    }

    private void Read(string text)
    {
        var at = 0;
        var next = TokenTraits.LineStart;
        while (at < text.Length)
        {
            var c = text[at];
            if (c <= ' ' || char.IsWhiteSpace(c))
            {
                next |= c == '\n' ? TokenTraits.LineStart | TokenTraits.Spaced : TokenTraits.Spaced;
                at++;
            }
            else
            {
                at = IsWordCharacter(c) ? ReadWord(text, at, next) : char.IsAsciiDigit(c) ? ReadNumber(text, at, next) : ReadMark(text, at, next);
                next = TokenTraits.None;
            }
        }
    }

    private int ReadWord(string text, int start, TokenTraits traits)
    {
        var hash = 2166136261;
        int upper = 0, lower = 0, at = start;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c < 128)
            {
                if ((uint)((c | 0x20) - 'a') <= 'z' - 'a')
                {
                    // "theCovenant": conversion lost a space behind a word that everybody knows.
                    if (c < 'a' && upper == 0 && lower > 1 && Words.Find(text.AsSpan(start, at - start)) != 0)
                        break;
                    if (c < 'a')
                        upper++;
                    else
                        lower++;
                }
                else if (!char.IsAsciiDigit(c))
                {
                    break;
                }
            }
            else if (!IsWordCharacter(c) && !IsInnerMark(c))
            {
                break;
            }
            else if (char.IsUpper(c))
            {
                upper++;
            }
            else
            {
                lower++;
            }
            hash = (hash ^ WordTable.Fold(c)) * 16777619;
        }
        if (char.IsUpper(text[start]))
            traits |= TokenTraits.Capitalised | (upper > 1 && lower == 0 ? TokenTraits.AllCapitals : TokenTraits.None);
        Add(start, at - start, Words.FindOrAdd(text, start, at - start, WordTable.Mix(hash)), traits | TokenTraits.Word);
        return at;
    }

    private int ReadNumber(string text, int start, TokenTraits traits)
    {
        var at = start + 1;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
            at++;
        Add(start, at - start, Words.FindOrAdd(text, start, at - start, WordTable.Hash(text.AsSpan(start, at - start))), traits | TokenTraits.Number);
        return at;
    }

    private int ReadMark(string text, int start, TokenTraits traits)
    {
        var length = char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? 2 : 1;
        // "'s" is a word of its own: a possessive never hides the noun before it.
        if (text[start] is '\'' or '\u2019' && start > 0 && IsWordCharacter(text[start - 1])
            && start + 1 < text.Length && text[start + 1] is 's' or 'S' && (start + 2 == text.Length || !IsWordCharacter(text[start + 2])))
        {
            length = 2;
            traits |= TokenTraits.Word;
        }
        Add(start, length, Words.FindOrAdd(text, start, length, WordTable.Hash(text.AsSpan(start, length))), traits);
        return start + length;
    }

    private void Add(int start, int length, int id, TokenTraits traits)
    {
        if (Count == _starts.Length)
        {
            var size = Count * 2;
            Array.Resize(ref _starts, size);
            Array.Resize(ref _lengths, size);
            Array.Resize(ref _ids, size);
            Array.Resize(ref _traits, size);
        }
        _starts[Count] = start;
        _lengths[Count] = length;
        _ids[Count] = id;
        _traits[Count++] = traits;
    }

    private static bool IsWordCharacter(char c) => c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c);

    private static bool IsInnerMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
