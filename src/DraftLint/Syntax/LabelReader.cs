using System.Globalization;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Syntax;

/// <summary>Reads printed labels at the start of lines: "Article 7", "8.1.", "§ 3", "(a)", "iv)", a bullet.</summary>
internal sealed class LabelReader(Draft draft)
{
    private const int MaxHeadingWords = 14;

    private readonly Tokens _tokens = draft.Tokens;
    private readonly WordList _divisions = Lexicon.English["structure/division"];
    private readonly WordList _numberWords = Lexicon.English["structure/number word"];
    private readonly WordSet _ordinalEndings = Lexicon.English.WordsOf("structure/ordinal ending");
    private readonly WordList _shall = Lexicon.English["modality/shall"];
    private readonly WordList _may = Lexicon.English["modality/may"];
    private readonly WordSet _openers = Lexicon.English.WordsOf("abbreviations/begins a sentence");
    private readonly WordSet _suffixes = Lexicon.English.WordsOf("structure/number suffix");

    /// <summary>The label at a token, if the line from there to <paramref name="end"/> begins with one.</summary>
    /// <param name="at">The first token of the line.</param>
    /// <param name="end">The token behind the line.</param>
    /// <param name="isHeading">True when the line is known to be a heading, so that what follows the label need not be judged.</param>
    public Label? Read(int at, int end, bool isHeading)
    {
        // Left over from wiki and word-processor text: "=Part I=", "**Article 7**".
        while (at < end && _tokens.First(at) is '=' or '#' or '*' && _tokens.End(at) - _tokens.Start(at) == 1 && at + 1 < end && !_tokens.Is(at + 1, TokenTraits.Spaced))
            at++;
        if (at >= end)
            return null;
        return ReadDivision(at, end, isHeading) ?? ReadSign(at, end) ?? ReadNumber(at, end, isHeading) ?? ReadBullet(at, end);
    }

    /// <summary>The label "(a)", "(2)" or "(iv)" at a token inside a sentence.</summary>
    public Label? ReadParenthesised(int at, int end) =>
        _tokens.IsMark(at, '(') && at + 2 < end && _tokens.IsMark(at + 2, ')') ? Number(at, at + 1, at + 3, "()") : null;

    /// <summary>The label that a list marker is: "10." or "-".</summary>
    public Label? ReadMarker(Block block, int firstToken)
    {
        if (block.Marker.Length == 0)
            return null;
        var digits = block.Marker.AsSpan(0, block.Marker.Length - 1);
        var passage = new Passage(draft.Source, block.MarkerSpan);
        if (digits.IsEmpty)
            return new Label { Style = LabelStyle.Bullet, Text = block.Marker, Numbers = [], Passage = passage, EndToken = firstToken };
        return new Label
        {
            Style = LabelStyle.Digits,
            Text = block.Marker,
            Numbers = [int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)],
            Passage = passage,
            Marks = block.Marker[^1..],
            EndToken = firstToken,
        };
    }

    private Label? ReadDivision(int at, int end, bool isHeading)
    {
        if (!draft.Phrases.TryAt(_divisions, at, out var division) || !_tokens.Is(at, TokenTraits.Capitalised) || division.End >= end)
            return null;
        var number = division.End;
        if (_tokens.IsMark(number, '.') && number + 1 < end)
            number++;
        var numbers = NumberAt(number, out var isWord);
        if (numbers.Length == 0)
            return null;
        var last = number + 1;
        var suffix = "";
        // "Article 7th The ..." of old treaties: the ending shows a label, whatever follows.
        var isOrdinal = last < end && !_tokens.Is(last, TokenTraits.Spaced) && _ordinalEndings.Contains(_tokens.Id(last));
        if (isOrdinal)
            last++;
        else if (last < end && _suffixes.Contains(_tokens.Id(last)))
            suffix = _tokens.Text(last++).ToString().ToLowerInvariant();
        else if (last < end && !_tokens.Is(last, TokenTraits.Spaced) && _tokens.Is(last, TokenTraits.Word) && Numerals.Letter(_tokens.Text(last)) is > 0 and < 27)
            suffix = _tokens.Text(last++).ToString().ToLowerInvariant();
        var text = last;
        if (IsRange(text, end))
        {
            last = text += 2;
            if (!isHeading && !BeginsText(text, end))
                return null;
        }
        var punctuated = text < end && IsMarkBehindLabel(text);
        if (punctuated)
            text++;
        if (!isHeading && !punctuated && !isOrdinal && text < end && !LooksLikeHeading(text, end) && !BeginsSentence(text))
            return null;
        // "Section One" is a label where it stands alone; "Article one of the reasons" is not.
        if (isWord && !isHeading && !punctuated && text < end)
            return null;
        return new Label
        {
            Style = LabelStyle.Division,
            Numbers = numbers,
            Division = division.Entry.Name,
            Suffix = suffix,
            Passage = _tokens.Passage(at, last),
            EndToken = text,
        };
    }

    private bool IsMarkBehindLabel(int token) => IsDash(token) || _tokens.First(token) is '.' or ':' or ')' or '=';

    private bool IsDash(int token) => _tokens.First(token) is '-' or '\u2013' or '\u2014';

    // "Articles 5–7" and "Section 2-305".
    private bool IsRange(int dash, int end) => dash + 1 < end && IsDash(dash) && !_tokens.Is(dash, TokenTraits.Spaced)
        && !_tokens.Is(dash + 1, TokenTraits.Spaced) && NumberAt(dash + 1, out _).Length > 0;

    // "Articles 2–3 apply." and "Articles 2–3." end a sentence; "Section 2-305. Scope" and "Articles 5–7 Reserved" are labels.
    private bool BeginsText(int at, int end) => at == end || (IsMarkBehindLabel(at) && at + 1 < end) || LooksLikeHeading(at, end) || BeginsSentence(at);

    private Label? ReadSign(int at, int end)
    {
        if (!_tokens.IsMark(at, '\u00A7') || at + 1 >= end || !_tokens.Is(at + 1, TokenTraits.Number))
            return null;
        return new Label
        {
            Style = LabelStyle.Division,
            Numbers = Numerals.Digits(_tokens.Text(at + 1)),
            Division = "section",
            Passage = _tokens.Passage(at, at + 2),
            EndToken = SkipPunctuation(at + 2, end),
        };
    }

    private Label? ReadNumber(int at, int end, bool isHeading)
    {
        if (ReadParenthesised(at, end) is { } parenthesised)
            return parenthesised;
        if (at + 1 >= end)
            return null;
        if (_tokens.First(at + 1) is ')' or '.' && !_tokens.Is(at + 1, TokenTraits.Spaced) && _tokens.End(at + 1) - _tokens.Start(at + 1) == 1)
        {
            var marks = _tokens.IsMark(at + 1, ')') ? ")" : ".";
            // "1986. A great year" is no label. "J. Smith" looks like one: the builder asks whether the letter continues a series.
            return (StandsApart(at + 2, end) || IsGlued(at, end)) && !IsYear(at) ? Number(at, at, at + 2, marks) : null;
        }
        if (ReadLetteredNumber(at, end) is { } lettered)
            return lettered;
        if (_tokens.Is(at, TokenTraits.Number) && Numerals.Digits(_tokens.Text(at)) is { Length: > 0 } numbers
            && (numbers.Length > 1 || isHeading) && _tokens.Is(at + 1, TokenTraits.Spaced) && numbers[0] < 1000
            && (_tokens.Is(at + 1, TokenTraits.Capitalised) || Characters.OpensQuotation(_tokens.First(at + 1))))
        {
            return Number(at, at, at + 1, "");
        }
        return null;
    }

    // "5A." and "(5A)" were put in between 5 and 6.
    private Label? ReadLetteredNumber(int at, int end)
    {
        var number = _tokens.IsMark(at, '(') ? at + 1 : at;
        var close = number + 2;
        if (close >= end || !_tokens.Is(number, TokenTraits.Number) || _tokens.Length(number + 1) != 1 || !_tokens.Is(number + 1, TokenTraits.Word)
            || _tokens.Is(number + 1, TokenTraits.Spaced) || _tokens.Is(close, TokenTraits.Spaced) || !StandsApart(close + 1, end)
            || !(_tokens.IsMark(close, ')') || (_tokens.IsMark(close, '.') && number == at)))
        {
            return null;
        }
        var numbers = Numerals.Digits(_tokens.Text(number));
        return numbers.Length == 0 ? null : new Label
        {
            Style = LabelStyle.Digits,
            Numbers = numbers,
            Suffix = _tokens.Text(number + 1).ToString().ToLowerInvariant(),
            Marks = number == at ? _tokens.Text(close).ToString() : "()",
            Passage = _tokens.Passage(at, close + 1),
            EndToken = close + 1,
        };
    }

    // "4.In case of fire": the blank was lost.
    private bool IsGlued(int at, int end) => _tokens.Is(at, TokenTraits.Number) && _tokens.IsMark(at + 1, '.') && _tokens.Length(at + 2) > 1
        && _tokens.Is(at + 2, TokenTraits.Capitalised) && !_tokens.Is(at + 2, TokenTraits.AllCapitals) && StandsApart(at + 3, end);

    private bool StandsApart(int next, int end) => next >= end || _tokens.Is(next, TokenTraits.Spaced);

    private bool IsYear(int token) => _tokens.Is(token, TokenTraits.Number) && Numerals.Digits(_tokens.Text(token)) is [>= 1000];

    private Label? ReadBullet(int at, int end)
    {
        if (_tokens.First(at) is not ('-' or '*' or '\u2022' or '\u2013' or '\u2014' or '\u00B7' or '\u25AA' or '\u25CF' or '\u2043') || at + 1 >= end
            || _tokens.End(at) - _tokens.Start(at) != 1 || !_tokens.Is(at + 1, TokenTraits.Spaced))
        {
            return null;
        }
        return new Label { Style = LabelStyle.Bullet, Numbers = [], Passage = _tokens.Passage(at, at + 1), EndToken = at + 1 };
    }

    private Label? Number(int first, int number, int end, string marks)
    {
        var text = _tokens.Text(number);
        if (_tokens.Is(number, TokenTraits.Number))
        {
            var digits = Numerals.Digits(text);
            return digits.Length == 0 ? null : Make(LabelStyle.Digits, digits, null);
        }
        int roman = Numerals.Roman(text), letter = Numerals.Letter(text);
        if (roman == 0 && letter == 0)
            return null;
        var asRoman = roman > 0 ? Make(LabelStyle.Roman, [roman], null) : null;
        // A single letter may be a numeral too: the series decides. "(ii)" could be the 35th letter, and never is.
        return letter > 0 && (text.Length == 1 || roman == 0) ? Make(LabelStyle.Letter, [letter], asRoman) : asRoman;

        Label Make(LabelStyle style, int[] numbers, Label? alternative) => new()
        {
            Style = style,
            Numbers = numbers,
            Marks = marks,
            IsUpper = char.IsUpper(_tokens.First(number)),
            Passage = _tokens.Passage(first, end),
            EndToken = end,
            Alternative = alternative,
        };
    }

    internal int[] NumberAt(int token, out bool isWord)
    {
        isWord = false;
        var text = _tokens.Text(token);
        if (_tokens.Is(token, TokenTraits.Number))
            return Numerals.Digits(text);
        // "Annex C" follows "Annex B"; only I, V and X are numerals where they stand alone.
        if (text.Length == 1 && char.IsAsciiLetterUpper(text[0]) && text[0] is not ('I' or 'V' or 'X'))
            return [Numerals.Letter(text)];
        if (Numerals.Roman(text) is var roman and > 0 && char.IsUpper(text[0]))
            return [roman];
        if (draft.Phrases.TryAt(_numberWords, token, out var word))
        {
            isWord = true;
            return Numerals.Digits(word.Entry.Name);
        }
        return [];
    }

    // What follows "Article 7" on its line is its heading when it is short, does not end like a sentence and has no verb form that
    // orders or allows; else the line is a sentence about an article 7.
    private bool LooksLikeHeading(int first, int end)
    {
        if (end - first > MaxHeadingWords || _tokens.First(end - 1) is '.' or ';' or ',' || !_tokens.Is(first, TokenTraits.Capitalised))
            return false;
        return !draft.Phrases.Any(_shall, first, end) && !draft.Phrases.Any(_may, first, end);
    }

    // "Article 4 The Governor shall ..." of old treaties.
    private bool BeginsSentence(int token) => _tokens.Is(token, TokenTraits.Capitalised) && _openers.Contains(_tokens.Id(token));

    private int SkipPunctuation(int at, int end) => at < end && _tokens.First(at) is '.' or ':' or ')' ? at + 1 : at;
}
