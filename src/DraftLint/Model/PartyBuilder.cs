using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>Gathers the names of one party while the opening of an agreement is read.</summary>
internal sealed class PartyBuilder(string name, Passage passage, Entry? entry)
{
    private readonly List<string> _aliases = [];
    private readonly List<string> _adjectives = [];

    public string Name => name;

    /// <summary>What the gazetteer knows it as, or null.</summary>
    public Entry? Entry => entry;

    /// <summary>True for a State or organisation that is only named.</summary>
    public bool IsThird { get; init; }

    /// <summary>The names that the text itself defines for it, as the keys of terms.</summary>
    public List<DefinedTerm> Terms { get; } = [];

    public void Define(DefinedTerm term)
    {
        Terms.Add(term);
        AddAlias(term.Term.Text);
    }

    public void AddAlias(string alias)
    {
        if (alias != name && !_aliases.Contains(alias))
            _aliases.Add(alias);
    }

    public Party Build()
    {
        foreach (var form in entry?.Forms ?? [])
        {
            if (form.Kind == "adjective")
                _adjectives.Add(form.Text);
            else
                AddAlias(form.Text);
        }
        return new Party(name, passage, _aliases, _adjectives) { IsThird = IsThird };
    }
}
