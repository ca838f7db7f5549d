using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>
/// Says which parties a passage names. Names, aliases, "the Norwegian side", "the Parties" and "each Party" are read as they stand;
/// "they", "it", "the former", "the other Party" only where what stands before leaves one reading. Silence means that nobody is known.
/// </summary>
public sealed class PartyNames
{
    private readonly Tokens _tokens;

    internal PartyNames(Tokens tokens, IReadOnlyList<PartyMention> mentions)
    {
        _tokens = tokens;
        Mentions = mentions;
    }

    /// <summary>Every mention in the order of reading; none overlaps another.</summary>
    public IReadOnlyList<PartyMention> Mentions { get; }

    /// <summary>The parties, States and organisations that a passage of this draft names, in the order of naming, each once; often none.</summary>
    public IReadOnlyList<Party> Named(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        return Named(_tokens.FirstOf(passage), _tokens.EndOf(passage));
    }

    /// <summary>The parties that the tokens from one to another (exclusive) name. Costs the logarithm of the mentions of the draft.</summary>
    internal IReadOnlyList<Party> Named(int first, int end)
    {
        var named = new List<Party>();
        for (var at = Sorted.IndexFrom(Mentions, first, mention => mention.First); at < Mentions.Count && Mentions[at].End <= end; at++)
        {
            foreach (var party in Mentions[at].Parties)
            {
                if (!named.Contains(party))
                    named.Add(party);
            }
        }
        return named;
    }
}
