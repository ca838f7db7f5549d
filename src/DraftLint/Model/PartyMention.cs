using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>Words that name one or several parties: "Norway", "the Norwegian side", "each Party", "they".</summary>
public sealed class PartyMention : IPlaced
{
    internal PartyMention(Sentence sentence, Passage passage, IReadOnlyList<Party> parties, int first, int end)
    {
        Sentence = sentence;
        Passage = passage;
        Parties = parties;
        First = first;
        End = end;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words.</summary>
    public Passage Passage { get; }

    /// <summary>Whom they name, at least one; a State or organisation that does not agree is told by <see cref="Party.IsThird"/>.</summary>
    public IReadOnlyList<Party> Parties { get; }

    internal int First { get; }

    internal int End { get; }

    public override string ToString() => Passage.Text;
}
