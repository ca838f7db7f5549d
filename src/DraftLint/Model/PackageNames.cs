using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>
/// The other documents of the package that the front matter lists (<c>package: annex-b.md, implementation-protocol.md</c>): a text
/// names them by the words of the file name.
/// </summary>
internal sealed class PackageNames
{
    private readonly Tokens _tokens;
    private readonly Dictionary<string, List<(string[] Words, string Name)>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);

    public PackageNames(Draft draft)
    {
        _tokens = draft.Tokens;
        if (!draft.FrontMatter.TryGetValue("package", out var listed))
            return;
        foreach (var name in listed.Split([',', '[', ']', '"', '\''], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Path.GetFileNameWithoutExtension(name).Split(['-', '_', ' '], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0)
                (_byFirstWord.TryGetValue(words[0], out var names) ? names : _byFirstWord[words[0]] = []).Add((words, name));
        }
    }

    /// <summary>The document that "of the Implementation Protocol" names at a token, or null.</summary>
    public string? At(int token, int end)
    {
        if (_byFirstWord.Count == 0)
            return null;
        for (var lead = 0; lead < 3 && token < end && _tokens.Text(token) is "," or "of" or "to" or "in" or "the"; lead++)
            token++;
        if (token >= end || !_byFirstWord.TryGetValue(_tokens.Text(token).ToString(), out var names))
            return null;
        return names.Find(name => token + name.Words.Length <= end && Matches(name.Words, token)).Name;
    }

    /// <summary>The document that an annex with a number or letter is, or null.</summary>
    public string? Named(ReferenceStep step)
    {
        if (!_byFirstWord.TryGetValue(step.Division, out var names) || step.Numbers.Length != 1)
            return null;
        return names.Find(name => name.Words.Length == 2 && (Numerals.Digits(name.Words[1]).SequenceEqual(step.Numbers) || Numerals.Letter(name.Words[1]) == step.Numbers[0]
            || Numerals.Roman(name.Words[1]) == step.Numbers[0])).Name;
    }

    private bool Matches(string[] words, int token)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!_tokens.Text(token + i).Equals(words[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }
}
