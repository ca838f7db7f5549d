using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>Finds the terms that an agreement defines.</summary>
internal sealed class DefinitionReader(Agreement agreement)
{
    private const int MaxTermTokens = 12;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _means = Lexicon.English["definitions/means"];
    private readonly WordList _bareMeans = Lexicon.English["definitions/means without quotation"];
    private readonly WordList _naming = Lexicon.English["definitions/naming"];
    private readonly WordList _apposition = Lexicon.English["definitions/apposition"];
    private readonly WordList _self = Lexicon.English["references/self"];
    private readonly LaidOutDefinitions _laidOut = new(agreement);
    private readonly WordSet _lead = Lexicon.English.WordsOf("definitions/lead of a parenthesis");
    private readonly DefinitionMeanings _meanings = new(agreement);
    private readonly List<DefinedTerm> _terms = [];

    public IReadOnlyList<DefinedTerm> Read()
    {
        foreach (var sentence in agreement.ReadableSentences)
        {
            _meanings.Pass(sentence);
            var quoted = ReadQuoted(sentence);
            if (!quoted)
                ReadBare(sentence);
            ReadNames(sentence);
            if (!quoted && _laidOut.Read(sentence) is { } found)
                Add(sentence, found.First, found.End, isName: false, found.IsLabel);
        }
        return _terms;
    }

    private bool ReadQuoted(Sentence sentence)
    {
        var any = false;
        foreach (var (open, close) in Quotations.Within(_tokens, sentence.First, sentence.End))
        {
            if (close - open - 1 is 0 or > MaxTermTokens)
                continue;
            var explained = IsExplained(close + 1, sentence.End);
            if (!explained && !IsBracketed(sentence, open, close) && !IsNamed(sentence, open) && !IsInApposition(sentence, open))
                continue;
            Add(sentence, open + 1, close, isName: !explained, isLabel: false);
            any = true;
        }
        return any;
    }

    // "X" means ..., "X" or "Y" means ..., "X", with respect to Z, means ...
    private bool IsExplained(int after, int end)
    {
        for (var token = after; token < end && token - after < 14; token++)
        {
            if (_phrases.Begins(_means, token))
                return true;
            var within = token - after;
            if (_tokens.First(token) is '.' or ';' or ')' && within > 0)
                return false;
            if (within == 0 && _tokens.Is(token, TokenTraits.Word) && _tokens.Text(token) is not ("and" or "or"))
                return false;
        }
        return false;
    }

    // (the "X"), (each a "Party" and together the "Parties"), (hereinafter referred to as "X")
    private bool IsBracketed(Sentence sentence, int open, int close)
    {
        if (close + 1 >= sentence.End)
            return false;
        for (var token = open - 1; token >= sentence.First && open - token < 16; token--)
        {
            if (_tokens.First(token) is '(' or '[')
                return true;
            if (!_lead.Contains(_tokens.Id(token)) && !Characters.ClosesQuotation(_tokens.First(token)) && !Characters.OpensQuotation(_tokens.First(token))
                && _tokens.First(token) is not (',' or ':') && !_tokens.Is(token, TokenTraits.Capitalised))
            {
                return false;
            }
        }
        return false;
    }

    private bool IsInApposition(Sentence sentence, int open)
    {
        for (var token = Math.Max(sentence.First, open - 2); token < open; token++)
        {
            if (_phrases.TryAt(_apposition, token, out var hit) && hit.End == open)
                return true;
        }
        return false;
    }

    private bool IsNamed(Sentence sentence, int open)
    {
        for (var token = open - 1; token >= sentence.First && open - token < 9; token--)
        {
            if (_phrases.TryAt(_naming, token, out var hit) && open - hit.End <= 2)
                return true;
        }
        return false;
    }

    // Business Day means ...: capitals at the beginning of a sentence, before the verb that explains.
    private void ReadBare(Sentence sentence)
    {
        var end = sentence.First;
        while (end < sentence.End && end - sentence.First < MaxTermTokens && !_phrases.Begins(_bareMeans, end))
            end++;
        if (end == sentence.First || end >= sentence.End || !_phrases.Begins(_bareMeans, end))
            return;
        var first = sentence.First;
        for (var token = first; token < end; token++)
        {
            if (!_tokens.Is(token, TokenTraits.Capitalised | TokenTraits.Number) && !(token > first && _tokens.Text(token) is "of" or "and" or "or" or "the" or "-" or "for"))
                return;
        }
        Add(sentence, first, end, isName: false, isLabel: false);
    }

    // ..., hereinafter the Parties; (hereinafter: the Commission)
    private void ReadNames(Sentence sentence)
    {
        foreach (var hit in _phrases.Within(_naming, sentence.First, sentence.End))
        {
            var first = hit.End;
            while (first < sentence.End && (_tokens.First(first) is ':' or ',' || _lead.Contains(_tokens.Id(first)) && !_tokens.Is(first, TokenTraits.Capitalised)))
                first++;
            var end = first;
            while (end < sentence.End && _tokens.Is(end, TokenTraits.Capitalised) && !Characters.OpensQuotation(_tokens.First(end)))
                end++;
            if (end > first)
                Add(sentence, first, end, isName: true, isLabel: false);
        }
    }

    private void Add(Sentence sentence, int first, int end, bool isName, bool isLabel)
    {
        if (end > first && _tokens.First(end - 1) is ',' or '.')
            end--;
        while (first < end && _tokens.Text(first) is "the" or "The" or "or" or "and" or "`")
            first++;
        end = WithoutPlural(first, end);
        // ".pdf" is no word, and the word "herein" that a text explains is no term.
        if (first >= end || _tokens.IsMark(first, '.') || (end - first == 1 && _self.Contains(_tokens.Id(first))))
            return;
        var stems = new int[end - first];
        for (var i = 0; i < stems.Length; i++)
            stems[i] = _tokens.Stem(first + i);
        var (from, to, verb) = _meanings.Of(sentence, isName, first, end);
        _terms.Add(new DefinedTerm(_tokens.Passage(first, end), sentence, stems)
        {
            Key = TermKeys.Of(_tokens, first, end),
            IsName = isName,
            IsLabel = isLabel,
            Meaning = to > from ? _tokens.Passage(from, to) : null,
            Scope = _meanings.ScopeOf(sentence),
            IsPointer = verb is { } points && _meanings.Points(points),
            IsAddition = verb is { } adds && _meanings.Adds(adds),
        });
    }

    // "Product(s)" is used as "Product" and as "Products".
    private int WithoutPlural(int first, int end) => end - first > 3 && _tokens.IsMark(end - 1, ')') && _tokens.Text(end - 2) is "s" or "es" && _tokens.IsMark(end - 3, '(')
        ? end - 3
        : end;
}
