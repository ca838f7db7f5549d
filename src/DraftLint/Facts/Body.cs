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

    /// <summary>True when it is of a kind that agreements set up, and no name of a State, an organisation or a place is part of its name.</summary>
    public bool IsOfThisText { get; internal set; }

    /// <summary>Where it first is the one who must, will or may act, or null.</summary>
    public BodyMention? ActingMention { get; internal set; }

    /// <summary>What it is said to do there, or null when it only is.</summary>
    public Passage? Action { get; internal set; }

    /// <summary>What the text says of who sits in it, how it decides, what it is for and who pays for it.</summary>
    public BodyCharter Charter { get; internal set; } = BodyCharter.None;

    Passage IPlaced.Passage => Mentions[0].Passage;

    public override string ToString() => Name;
}

/// <summary>Where a body is named.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Passage">The name.</param>
public sealed record BodyMention(Sentence Sentence, Passage Passage);

/// <summary>What a text says of a body; null where it says nothing.</summary>
/// <param name="Composition">Who sits in it, or by whom it is appointed; also the instrument that says so.</param>
/// <param name="Voting">How it decides.</param>
/// <param name="Mandate">What it is for.</param>
/// <param name="Funding">Who pays for it.</param>
public sealed record BodyCharter(Passage? Composition, Passage? Voting, Passage? Mandate, Passage? Funding)
{
    internal static BodyCharter None { get; } = new(null, null, null, null);

    /// <summary>What is nowhere stated, in words.</summary>
    public IEnumerable<string> Missing
    {
        get
        {
            if (Composition == null)
                yield return "who sits in it";
            if (Voting == null)
                yield return "how it decides";
            if (Mandate == null)
                yield return "what it is for";
            if (Funding == null)
                yield return "who pays for it";
        }
    }
}
