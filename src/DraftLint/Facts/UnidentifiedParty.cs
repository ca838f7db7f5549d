using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>Why nobody can say who is meant.</summary>
public enum PartyDoubt
{
    /// <summary>"the three Powers": a group of which no words say who belongs to it.</summary>
    GroupWithoutMembers,

    /// <summary>"the Contractor" in a contract between a Supplier and a Customer: a role that nobody has been given.</summary>
    RoleWithoutHolder,

    /// <summary>The list of those who make the text and the list of those who sign or endorse it differ.</summary>
    MakersAndSignersDiffer,
}

/// <summary>Words for somebody who is to agree or to act, and whom the text does not identify, or names differently elsewhere.</summary>
public sealed class UnidentifiedParty : IPlaced
{
    internal UnidentifiedParty(Sentence sentence, Passage passage, PartyDoubt doubt)
    {
        Sentence = sentence;
        Passage = passage;
        Doubt = doubt;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words.</summary>
    public Passage Passage { get; }

    /// <summary>Why nobody can say who is meant.</summary>
    public PartyDoubt Doubt { get; }

    /// <summary>Where the other list stands, or null.</summary>
    public Passage? Other { get; init; }

    /// <summary>The names that only one of two lists holds, in the order of the gazetteer; empty for other doubts.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public override string ToString() => Passage.Text;
}
