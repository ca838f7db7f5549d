using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds damage that no reader would take for a word: it reports only what it is nearly certain of.</summary>
internal sealed class DamagedTextReader(Agreement agreement)
{
    private const int ShortestWord = 5;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _damaged = Lexicon.English["damage/misread"];
    private readonly WordList _lostNumbers = Lexicon.English["damage/misread number"];
    private readonly WordList _joined = Lexicon.English["damage/run on"];
    private readonly WordSet _openings = Lexicon.English.WordsOf("damage/runs on from");

    public IEnumerable<DamagedText> Read()
    {
        var mixed = new HashSet<int>();
        foreach (var word in MixedScriptWord.Read(agreement.Draft))
        {
            if (!word.LooksAlike)
                mixed.Add(_tokens.FirstOf(word.Passage));
        }
        foreach (var sentence in agreement.ReadableSentences)
        {
            for (var token = sentence.First; token < sentence.End; token++)
            {
                if (At(sentence, token, mixed) is not { } damage)
                    continue;
                yield return damage;
                break;
            }
        }
    }

    private DamagedText? At(Sentence sentence, int token, HashSet<int> mixed)
    {
        if (_phrases.TryAt(_damaged, token, out var hit) && hit.Entry.Form.Length > 0 && hit.End <= sentence.End)
            return new DamagedText(sentence, _tokens.Passage(token, hit.End), hit.Entry.Name);
        if (_phrases.TryAt(_lostNumbers, token, out hit) && hit.Entry.Form.Length > 0 && hit.End <= sentence.End)
            return new DamagedText(sentence, _tokens.Passage(token, hit.End), null);
        if (_phrases.TryAt(_joined, token, out hit) && hit.Entry.Form.Length > 0)
            return new DamagedText(sentence, _tokens.Passage(token, token + 1), hit.Entry.Name);
        if (mixed.Contains(token) && IsBroken(_tokens.Text(token)))
            return new DamagedText(sentence, _tokens.Passage(token, token + 1), null);
        return LostSpace(sentence, token) ?? Divided(sentence, token) ?? FigureInWord(sentence, token) ?? LostCharacter(sentence, token);
    }

    // "TNFα" is a name of science; a foreign letter between English ones is none.
    private static bool IsBroken(ReadOnlySpan<char> word)
    {
        var latin = 0;
        foreach (var letter in word)
            latin += Scripts.Of(letter) == Script.Latin ? 1 : 0;
        return latin > 3 && Scripts.Of(word[0]) == Script.Latin && Scripts.Of(word[^1]) == Script.Latin;
    }

    // "theParties": a small word that runs on into a capital.
    private DamagedText? LostSpace(Sentence sentence, int token) => token + 1 < sentence.End && _openings.Contains(_tokens.Id(token))
        && _tokens.Is(token + 1, TokenTraits.Capitalised) && !_tokens.Is(token + 1, TokenTraits.Spaced | TokenTraits.AllCapitals) && _tokens.Length(token + 1) > 3 && !_tokens.Is(token, TokenTraits.Capitalised)
            ? new DamagedText(sentence, _tokens.Passage(token, token + 2), $"{_tokens.Text(token)} {_tokens.Text(token + 1)}")
            : null;

    // "govern- ment"; not "pre- and post-war", whose halves make no word.
    private DamagedText? Divided(Sentence sentence, int token)
    {
        if (token + 2 >= sentence.End || !_tokens.IsMark(token + 1, '-') || _tokens.Is(token + 1, TokenTraits.Spaced) || !_tokens.Is(token + 2, TokenTraits.Spaced) || !IsLower(token) || !IsLower(token + 2))
            return null;
        var whole = string.Concat(_tokens.Text(token), _tokens.Text(token + 2));
        return whole.Length > ShortestWord && _tokens.Words.Find(whole) != 0 ? new DamagedText(sentence, _tokens.Passage(token, token + 3), whole) : null;
    }

    private bool IsLower(int token)
    {
        if (!_tokens.Is(token, TokenTraits.Word) || _tokens.Length(token) < 2)
            return false;
        foreach (var letter in _tokens.Text(token))
        {
            if (!char.IsAsciiLetterLower(letter))
                return false;
        }
        return true;
    }

    // "Artic1e", "obl1gation": a word with one figure in it, and a word of the vocabulary when it is read as the letter it resembles.
    private DamagedText? FigureInWord(Sentence sentence, int token)
    {
        var text = _tokens.Text(token);
        if (!_tokens.Is(token, TokenTraits.Word) || text.Length < ShortestWord || text.IndexOfAny('0', '1') is not (> 0 and var at) || text[(at + 1)..].IndexOfAnyInRange('0', '9') >= 0)
            return null;
        foreach (var letter in text[at] == '0' ? "o" : "li")
        {
            var meant = string.Concat(text[..at], [letter], text[(at + 1)..]);
            if (Lexicon.English.Words.Find(meant) != 0)
                return new DamagedText(sentence, _tokens.Passage(token, token + 1), meant);
        }
        return null;
    }

    // The mark that stands for what could not be read, and letters of another alphabet right behind a question mark.
    private DamagedText? LostCharacter(Sentence sentence, int token)
    {
        if (_tokens.First(token) == '\uFFFD')
            return new DamagedText(sentence, _tokens.Passage(token, token + 1), null);
        var isBroken = _tokens.IsMark(token, '?') && token + 1 < sentence.End && _tokens.Is(token + 1, TokenTraits.Word) && !_tokens.Is(token + 1, TokenTraits.Spaced)
            && Scripts.Of(_tokens.First(token + 1)) is Script.Cyrillic or Script.Greek;
        return isBroken ? new DamagedText(sentence, _tokens.Passage(token, token + 2), null) : null;
    }
}
