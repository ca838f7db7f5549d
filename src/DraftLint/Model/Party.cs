using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>Who agrees: a State, an organisation, a company, with the names that the text and the gazetteer give it.</summary>
public sealed class Party : IPlaced
{
    internal Party(string name, Passage passage, IReadOnlyList<string> aliases, IReadOnlyList<string> adjectives)
    {
        Name = name;
        Passage = passage;
        Aliases = aliases;
        Adjectives = adjectives;
    }

    /// <summary>The name by which reports call it.</summary>
    public string Name { get; }

    /// <summary>Where it is first named.</summary>
    public Passage Passage { get; }

    /// <summary>Other names: a defined short name, the formal name of a State, the capital that stands for its government.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>Its adjectives: "Norwegian". One names it only before a word such as "side" or "Government".</summary>
    public IReadOnlyList<string> Adjectives { get; }

    /// <summary>True for a State or organisation that the text names and that is not among those who agree.</summary>
    public bool IsThird { get; internal init; }

    public override string ToString() => Name;
}
