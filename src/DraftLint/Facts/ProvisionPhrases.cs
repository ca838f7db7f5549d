using DraftLint.Model;
using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>The first phrase of a list in each provision. A provision may hold thousands of sentences that ask: it is read once.</summary>
internal sealed class ProvisionPhrases(Draft draft, WordList list)
{
    private readonly Dictionary<Provision, Passage?> _first = [];

    /// <summary>The first phrase in the sentences of a provision itself, or null.</summary>
    public Passage? First(Provision provision)
    {
        if (!_first.TryGetValue(provision, out var found))
        {
            found = provision.Sentences.Select(FirstIn).FirstOrDefault(passage => passage != null);
            _first.Add(provision, found);
        }
        return found;
    }

    private Passage? FirstIn(Sentence sentence) =>
        draft.Phrases.TryFirst(list, sentence.First, sentence.End, out var hit) ? draft.Tokens.Passage(hit.First, hit.End) : null;
}
