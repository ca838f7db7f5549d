using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds placeholders. Lines to be filled in by hand at signature are none.</summary>
internal sealed class PlaceholderReader(Agreement agreement)
{
    private const int MaxBracketTokens = 12;

    // "[central bank account number]"
    private const int MostWordsBeforeName = 5;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _words = Lexicon.English["placeholders/word"];
    private readonly WordList _bracketed = Lexicon.English["placeholders/bracketed"];
    private readonly WordList _named = Lexicon.English["placeholders/what is to be named"];
    private readonly WordSet _joins = Lexicon.English.WordsOf("placeholders/joins what is to be named");
    private readonly WordList _toDo = Lexicon.English["placeholders/still to be done"];
    private readonly WordSet _determiners = Lexicon.English.WordsOf("clauses/determiner");
    private readonly WordList _redaction = Lexicon.English["placeholders/redaction"];
    private readonly WordList _signatureLines = Lexicon.English["placeholders/signature line"];
    private readonly WordList _divisions = Lexicon.English["structure/division"];

    // "under section 3 [Amount]": the bracket holds the heading of what is referred to.
    private readonly Lazy<HashSet<string>> _headings = new(() => [.. agreement.Provisions.Select(provision => provision.Heading?.Text).OfType<string>()]);

    public IEnumerable<Placeholder> Read()
    {
        foreach (var sentence in agreement.Sentences)
        {
            for (var token = sentence.First; token < sentence.End; token++)
            {
                var end = End(sentence, token);
                if (end > token)
                    yield return new Placeholder(sentence, _tokens.Passage(token, end));
                // A row of underscores is one mark, whether it is a placeholder or a line to sign on.
                while (end < sentence.End && _tokens.IsMark(end, '_') && _tokens.IsMark(token, '_'))
                    end++;
                token = Math.Max(token, end - 1);
            }
        }
    }

    private int End(Sentence sentence, int token) => _tokens.First(token) switch
    {
        '[' => Bracket(token, sentence.End),
        '{' => Braces(token, sentence.End),
        '_' => Underscores(sentence, token),
        _ => Word(sentence, token),
    };

    private int Bracket(int open, int end)
    {
        var close = open + 1;
        while (close < end && close - open <= MaxBracketTokens && !_tokens.IsMark(close, ']'))
            close++;
        if (close >= end || !_tokens.IsMark(close, ']'))
            return open;
        if (open > 0 && close > open + 1 && _tokens.Is(open - 1, TokenTraits.Number) && _headings.Value.Contains(_tokens.Passage(open + 1, close).Text))
            return open;
        return (IsBlank(open + 1, close) && !IsRedacted(open, close + 1)) || IsPlaceholderWord(open + 1, close) || NamesWhatIsMissing(open + 1, close) ? close + 1 : open;
    }

    // "[name of bank]", "[bank name]", "[date and hour of the transfer]"; behind an article, or beside another bracket, it may be a proposal
    // that reads on: "on the [date of signature] [date of ratification]".
    private bool NamesWhatIsMissing(int first, int close)
    {
        var begins = _phrases.TryAt(_named, first, out var hit) && hit.End < close && (_joins.Contains(_tokens.Id(hit.End)) || _tokens.IsMark(hit.End, '(') || _tokens.IsMark(hit.End, ','));
        return (begins || EndsWithName(first, close)) && !ReadsOn(first - 1, close);
    }

    private bool EndsWithName(int first, int close)
    {
        var name = _phrases.Within(_named, first + 1, close).LastOrDefault();
        if (name == null || name.End != close || close - first > MostWordsBeforeName)
            return false;
        for (var token = first; token < name.First; token++)
        {
            if (!_tokens.Is(token, TokenTraits.Word) || _joins.Contains(_tokens.Id(token)) || _determiners.Contains(_tokens.Id(token)))
                return false;
        }
        return true;
    }

    private bool ReadsOn(int open, int close) => (open > 0 && (_determiners.Contains(_tokens.Id(open - 1)) || _tokens.IsMark(open - 1, ']')))
        || (close + 1 < _tokens.Count && _tokens.IsMark(close + 1, '['));

    // "[***]" in a published copy: Markdown takes the stars for emphasis, the source still has them.
    private bool IsRedacted(int first, int end) => agreement.Draft.Source.Slice(_tokens.Passage(first, end).Span).Contains('*');

    // "[●]", "[...]", "[ ]": nothing to read inside.
    private bool IsBlank(int first, int end)
    {
        if (_phrases.Any(_redaction, first, end) || (first == end && _tokens.Start(end) == _tokens.End(first - 1)))
            return false;
        for (var token = first; token < end; token++)
        {
            if (_tokens.Is(token, TokenTraits.Word | TokenTraits.Number) || _tokens.First(token) == '*')
                return false;
        }
        return true;
    }

    private bool IsPlaceholderWord(int first, int end)
    {
        return _phrases.Begins(_toDo, first) || (_phrases.TryAt(_bracketed, first, out var hit) && hit.End == end) || (_phrases.TryAt(_words, first, out hit) && hit.End == end);
    }

    private int Braces(int open, int end)
    {
        if (open + 1 >= end || !_tokens.IsMark(open + 1, '{'))
            return open;
        for (var close = open + 2; close + 1 < end && close - open < 24; close++)
        {
            if (_tokens.IsMark(close, '}') && _tokens.IsMark(close + 1, '}'))
                return close + 2;
        }
        return open;
    }

    private int Underscores(Sentence sentence, int token)
    {
        var end = token;
        while (end < sentence.End && _tokens.IsMark(end, '_'))
            end++;
        return end - token < 3 || IsSignatureLine(sentence, token, end) ? token : end;
    }

    private bool IsSignatureLine(Sentence sentence, int token, int end)
    {
        if (sentence.Provision.Role == ProvisionRole.Signature || sentence.IsTableCell)
            return true;
        var line = token;
        while (line > sentence.First && !_tokens.Is(line, TokenTraits.LineStart))
            line--;
        return line == token && (end == sentence.End || _tokens.Is(end, TokenTraits.LineStart)) || _phrases.Any(_signatureLines, Math.Max(line, token - 6), token);
    }

    // "to be determined by the Commission" is prose; "XX" may be the twentieth article.
    private int Word(Sentence sentence, int token)
    {
        if (!_phrases.TryAt(_words, token, out var hit) || hit.End > sentence.End)
            return token;
        var isPhrase = hit.End - hit.First > 1;
        if (isPhrase && !(token == sentence.First && hit.End >= sentence.End - 1))
            return token;
        if (!isPhrase && (!_tokens.Is(token, TokenTraits.AllCapitals) || (token > sentence.First && _phrases.TryFirst(_divisions, token - 1, token, out _)) || IsRoman(token)))
            return token;
        return hit.End;
    }

    private bool IsRoman(int token) => Numerals.Roman(_tokens.Text(token)) > 0 && (IsCounted(token)
        || agreement.Provisions.Any(provision => provision.Label is { Ordinal: >= 10 } label && label.Text.Contains('X', StringComparison.Ordinal)));

    // "XVII to XX", and the session of an assembly: "resolution 41 (XX)".
    private bool IsCounted(int token) => token >= 2 && (_tokens.IsMark(token - 1, '(')
        ? _tokens.Is(token - 2, TokenTraits.Number)
        : _tokens.Is(token - 2, TokenTraits.AllCapitals) && Numerals.Roman(_tokens.Text(token - 2)) > 0);
}
