using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>
/// Finds who agrees: the States and organisations named in the title and preamble, and whoever the preamble gives a short name
/// ("(the "Provider")"). A text without preamble is searched for the States that it names first.
/// </summary>
internal sealed class PartyReader(Agreement agreement)
{
    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly Dictionary<string, Party> _parties = new(StringComparer.Ordinal);
    private readonly List<Party> _ordered = [];

    public IReadOnlyList<Party> Read()
    {
        foreach (var term in agreement.DefinedTerms)
        {
            if (term.IsName && term.Sentence.Provision.Role == ProvisionRole.Preamble && term.Term.Text.Length > 0)
                Add(term.Term.Text, term.Term);
        }
        var states = Lexicon.English["states/members of the United Nations"];
        foreach (var provision in agreement.Provisions)
        {
            if (provision.Role is not (ProvisionRole.Preamble or ProvisionRole.Signature))
                continue;
            foreach (var sentence in provision.Sentences)
            {
                foreach (var hit in _phrases.Within(states, sentence.First, sentence.End))
                {
                    if (hit.Entry.Form is "" or "formal" or "alias")
                        Add(hit.Entry.Name, _tokens.Passage(hit.First, hit.End));
                }
            }
        }
        return _ordered;
    }

    private void Add(string name, Passage passage)
    {
        if (_parties.ContainsKey(name))
            return;
        var party = new Party(name, passage, []);
        _parties.Add(name, party);
        _ordered.Add(party);
    }
}
