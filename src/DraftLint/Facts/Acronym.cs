using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>An abbreviation in capitals that neither the text nor the gazetteer explains, where it is first used.</summary>
public sealed class Acronym : IPlaced
{
    internal Acronym(Sentence sentence, Passage passage)
    {
        Sentence = sentence;
        Passage = passage;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The letters.</summary>
    public Passage Passage { get; }

    public override string ToString() => Passage.Text;
}
