using DraftLint.Text;

namespace DraftLint.Vocabulary;

/// <summary>The endings of a section of words: "-ed", "-ly". A word has one when it goes on before it.</summary>
internal sealed class WordEndings
{
    private readonly string[] _endings;

    /// <param name="section">File and section: <c>clauses/participle ending</c>.</param>
    public WordEndings(string section)
    {
        var lexicon = Lexicon.English;
        _endings = [.. lexicon.WordsOf(section).All.Select(word => lexicon.Words.WordOf(word).ToString())];
    }

    /// <summary>True when a token is longer than an ending of the section and ends with it.</summary>
    public bool End(Tokens tokens, int token)
    {
        var text = tokens.Text(token);
        foreach (var ending in _endings)
        {
            if (text.Length > ending.Length + 1 && text.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
