using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A promise to lift sanctions or to release assets, with what guards it.</summary>
public sealed class SanctionsRelief : IPlaced
{
    internal SanctionsRelief(Sentence sentence, Passage passage)
    {
        Sentence = sentence;
        Passage = passage;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words.</summary>
    public Passage Passage { get; }

    /// <summary>The condition on which it is given; null when none was found in its provision.</summary>
    public Passage? Condition { get; init; }

    /// <summary>The words by which sanctions return, anywhere in the text; null when there are none.</summary>
    public Passage? SnapBack { get; init; }

    /// <summary>What guards it in a complete text and does not here.</summary>
    public string[] MissingGuards =>
    [
        .. Condition == null ? ["condition"] : Array.Empty<string>(),
        .. SnapBack == null ? ["automatic return"] : Array.Empty<string>(),
    ];

    /// <summary>True when it stands where an agreement binds.</summary>
    public bool IsOperative { get; init; }

    public override string ToString() => Passage.Text;
}
