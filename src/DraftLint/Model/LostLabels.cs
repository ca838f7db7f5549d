using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>
/// Labels that conversion left in the middle of running text: "... of the Company. ARTICLE 4 - HARBOUR DUES 4.1 The Company ...".
/// Where a draft has them, its numbering is not whole, and a missing number proves nothing.
/// </summary>
internal sealed class LostLabels
{
    private const int Tolerated = 1;

    public LostLabels(Agreement agreement)
    {
        var tokens = agreement.Draft.Tokens;
        var divisions = Lexicon.English["structure/division"];
        var found = 0;
        foreach (var sentence in agreement.ReadableSentences)
        {
            if (sentence.IsTableCell)
                continue;
            if (agreement.Draft.Phrases.TryAt(divisions, sentence.First, out var hit) && IsLabel(tokens, hit, sentence.First))
                found++;
            else if ((sentence.Previous != null && IsNumbered(tokens, sentence)) || IsLettered(tokens, sentence))
                found++;
        }
        Any = found > Tolerated;
    }

    /// <summary>True when the numbering of the draft is not whole.</summary>
    public bool Any { get; }

    /// <summary>True for a division in capitals, or one that begins a sentence and is followed by a heading rather than by a verb.</summary>
    public static bool IsLabel(Tokens tokens, Hit hit, int sentenceStart) => hit.End < tokens.Count
        && (tokens.Is(hit.First, TokenTraits.AllCapitals) || (hit.First == sentenceStart && tokens.Is(hit.First, TokenTraits.Capitalised)
            && hit.End + 1 < tokens.Count && (tokens.Is(hit.End + 1, TokenTraits.Capitalised) || (tokens.Is(hit.End + 1, TokenTraits.Spaced) && tokens.First(hit.End + 1) is '-' or '\u2013' or '\u2014'))));

    // "l. The fee ..." behind "j.": a letter that no series led to.
    private static bool IsLettered(Tokens tokens, Sentence sentence) => sentence.First + 1 < sentence.End
        && tokens.Length(sentence.First) == 1 && char.IsAsciiLetterLower(tokens.First(sentence.First)) && tokens.IsMark(sentence.First + 1, '.');

    // "12. Term. The term of ..." behind another sentence of the same paragraph.
    private static bool IsNumbered(Tokens tokens, Sentence sentence) => sentence.End - sentence.First > 2
        && tokens.Is(sentence.First, TokenTraits.Number) && tokens.Is(sentence.First + 1, TokenTraits.Capitalised) | tokens.IsMark(sentence.First + 1, '.');
}
