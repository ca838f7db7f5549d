using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>Who agrees: a State, an organisation, a company, with the names that the text gives it.</summary>
public sealed class Party
{
    internal Party(string name, Passage passage, IReadOnlyList<string> aliases)
    {
        Name = name;
        Passage = passage;
        Aliases = aliases;
    }

    /// <summary>The name by which reports call it.</summary>
    public string Name { get; }

    /// <summary>Where it is first named.</summary>
    public Passage Passage { get; }

    /// <summary>Other names: a defined short name, a formal name.</summary>
    public IReadOnlyList<string> Aliases { get; }

    public override string ToString() => Name;
}
