using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Says which fallback of a position a provision reaches: the first of which it bears every mark.</summary>
internal sealed class FallbackReader(Agreement agreement)
{
    private static readonly (FallbackMark Mark, string List)[] Words =
    [
        (FallbackMark.Limited, "fallbacks/limited"),
        (FallbackMark.Verified, "fallbacks/verified"),
        (FallbackMark.Conditional, "concessions/compliance"),
        (FallbackMark.Reserved, "fallbacks/reserved"),
        (FallbackMark.Announced, "fallbacks/announced"),
    ];

    private readonly WordList _reciprocal = Lexicon.English["concessions/reciprocal"];

    // A provision may hold many concessions, and is looked through once.
    private readonly Dictionary<Provision, HashSet<FallbackMark>> _marks = [];

    /// <summary>The fallback on a subject that the provision of a sentence reaches, or null.</summary>
    /// <param name="subject">What the position says.</param>
    /// <param name="sentence">The sentence that gives something up.</param>
    /// <param name="isMutual">Whether both sides are seen to give it.</param>
    public Fallback? Reached(Subject? subject, Sentence sentence, bool isMutual)
    {
        if (subject == null || subject.Fallbacks.All(fallback => fallback.Marks.Count == 0))
            return null;
        var isReciprocal = isMutual || agreement.Draft.Phrases.Any(_reciprocal, sentence.First, sentence.End);
        var marks = MarksOf(sentence.Provision);
        return subject.Fallbacks.FirstOrDefault(fallback => fallback.Marks.Count > 0 && fallback.Marks.All(mark => mark == FallbackMark.Mutual ? isReciprocal : marks.Contains(mark)));
    }

    private HashSet<FallbackMark> MarksOf(Provision provision)
    {
        if (_marks.TryGetValue(provision, out var known))
            return known;
        var marks = new HashSet<FallbackMark>();
        foreach (var sentence in provision.Sentences)
            marks.UnionWith(Words.Where(word => agreement.Draft.Phrases.Any(Lexicon.English[word.List], sentence.First, sentence.End)).Select(word => word.Mark));
        return _marks[provision] = marks;
    }
}
