using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A commission, council, panel or other institution that the text names. One fact for each name.</summary>
public sealed class Body : IPlaced
{
    internal Body(string key, string name, IReadOnlyList<BodyMention> mentions)
    {
        Key = key;
        Name = name;
        Mentions = mentions;
    }

    /// <summary>The name in a form that ignores case and number: two names with one key are one body.</summary>
    public string Key { get; }

    /// <summary>The name as it is first written.</summary>
    public string Name { get; }

    /// <summary>Where it is named, in the order of reading; at least one.</summary>
    public IReadOnlyList<BodyMention> Mentions { get; }

    /// <summary>True when the gazetteer knows it: the UN Security Council needs no mandate from this text.</summary>
    public bool IsKnown { get; init; }

    Passage IPlaced.Passage => Mentions[0].Passage;

    public override string ToString() => Name;
}

/// <summary>Where a body is named.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Passage">The name.</param>
public sealed record BodyMention(Sentence Sentence, Passage Passage);
