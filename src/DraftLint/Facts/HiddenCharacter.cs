using System.Globalization;
using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>What a character does that is not seen itself.</summary>
public enum HiddenCharacterKind
{
    /// <summary>It changes the order in which text is shown.</summary>
    ReordersText,

    /// <summary>It shows nothing.</summary>
    ShowsNothing,

    /// <summary>It shows nothing unless a line ends there: a soft hyphen.</summary>
    DividesWord,
}

/// <summary>A character, or a run of them, that is in the text and not seen, so that what is read is not what is written.</summary>
public sealed class HiddenCharacter : IPlaced
{
    internal HiddenCharacter(Passage passage, HiddenCharacterKind kind, string codePoint)
    {
        Passage = passage;
        Kind = kind;
        CodePoint = codePoint;
    }

    /// <summary>Where it stands.</summary>
    public Passage Passage { get; }

    /// <summary>What it does.</summary>
    public HiddenCharacterKind Kind { get; }

    /// <summary>The code point, of a run the first: <c>U+202E</c>.</summary>
    public string CodePoint { get; }

    // Written as they are, they stand in the source only; written as entities (&#8203;), in the reading text only.
    internal static IEnumerable<HiddenCharacter> Read(Draft draft)
    {
        var (source, reading) = (draft.Source, draft.Reading);
        return Read(source.Content, span => new Passage(source, span), IsWritten)
            .Concat(Read(reading.Content, span => new Passage(reading, span), passage => !IsWritten(passage)))
            .OrderBy(character => character.Passage.Span.Start);

        static bool IsWritten(Passage passage) => passage.Source.Slice(passage.Span)[0] != '&';
    }

    private static IEnumerable<HiddenCharacter> Read(string text, Func<TextSpan, Passage> passageOf, Func<Passage, bool> belongs)
    {
        var at = 0;
        while (Characters.IndexOf(text.AsSpan(at), Characters.Bidirectional) is var found and >= 0)
        {
            at += found;
            if (passageOf(new TextSpan(at, 1)) is var passage && belongs(passage))
                yield return new HiddenCharacter(passage, HiddenCharacterKind.ReordersText, Characters.CodePoint(text[at]));
            at++;
        }
        for (var span = InvisibleCharacters.Next(text, 0); !span.IsEmpty; span = InvisibleCharacters.Next(text, span.End))
        {
            var kind = InvisibleCharacters.IsSoftHyphen(text[span.Start]) ? HiddenCharacterKind.DividesWord : HiddenCharacterKind.ShowsNothing;
            if (passageOf(span) is var passage && belongs(passage))
                yield return new HiddenCharacter(passage, kind, "U+" + InvisibleCharacters.CodePointAt(text, span.Start).ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    public override string ToString() => CodePoint;
}
