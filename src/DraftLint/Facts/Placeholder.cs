using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A mark of text that is still to be written: [date], [●], TBD, ____, {{name}}.</summary>
public sealed class Placeholder : IPlaced
{
    internal Placeholder(Sentence sentence, Passage passage)
    {
        Sentence = sentence;
        Passage = passage;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The mark.</summary>
    public Passage Passage { get; }

    public override string ToString() => Passage.Text;
}
