using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Tells the names of places that end with a common noun ("the Gaza Strip") from things that are named by their use ("the Landing Strip").</summary>
internal sealed class GeographicNouns(Tokens tokens)
{
    private readonly WordList _nouns = Lexicon.English["names/geographic noun"];
    private readonly WordEndings _uses = new("clauses/gerund ending");

    /// <summary>True when a noun makes a name of the capitalised words before it.</summary>
    public bool MakesName(int noun) => _nouns.Contains(tokens.Id(noun)) && (noun == 0 || !_uses.End(tokens, noun - 1));
}
