using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A place that a sentence names: a city, a region, a sea, a strait. States are parties or actors, not places.</summary>
public sealed class PlaceName : IPlaced
{
    internal PlaceName(Sentence sentence, Passage passage, string name)
    {
        Sentence = sentence;
        Passage = passage;
        Name = name;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words.</summary>
    public Passage Passage { get; }

    /// <summary>The name that the gazetteer has for it, else the words.</summary>
    public string Name { get; }

    /// <summary>True when the gazetteer has it.</summary>
    public bool IsKnown { get; init; }

    public override string ToString() => Name;
}
