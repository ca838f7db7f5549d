using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>What a word may be in a clause, as the vocabulary says it: the questions that all readers of clauses ask.</summary>
internal sealed class Grammar(Draft draft)
{
    private const int MostInsertedTokens = 24;

    private readonly WordList _adverbs = Lexicon.English["clauses/adverb"];
    private readonly WordSet _notAdverbs = Lexicon.English.WordsOf("clauses/adverb look-alike");
    private readonly WordList _negation = Lexicon.English["clauses/negation"];
    private readonly WordSet _participles = Lexicon.English.WordsOf("clauses/irregular participle");
    private readonly WordSet _prepositions = Lexicon.English.WordsOf("clauses/preposition");
    private readonly WordSet _determiners = Lexicon.English.WordsOf("clauses/determiner");
    private readonly WordSet _coordinators = Lexicon.English.WordsOf("clauses/coordinator");
    private readonly WordList _subordinators = Lexicon.English["clauses/subordinator"];
    private readonly WordSet _relatives = Lexicon.English.WordsOf("clauses/relative");
    private readonly WordList _insertions = Lexicon.English["clauses/parenthesis"];
    private readonly WordList _auxiliaries = Lexicon.English["clauses/auxiliary"];
    private readonly WordSet _plurals = Lexicon.English.WordsOf("clauses/irregular plural");
    private readonly WordEndings _pluralEndings = new("clauses/plural ending");
    private readonly WordEndings _singularEndings = new("clauses/singular ending");
    private readonly WordEndings _participleEndings = new("clauses/participle ending");
    private readonly WordEndings _adverbEndings = new("clauses/adverb ending");
    private readonly WordSet _possessives = Lexicon.English.WordsOf("clauses/possessive");
    private readonly WordList _pronouns = Lexicon.English["actors/pronoun"];

    public Tokens Tokens { get; } = draft.Tokens;

    public Phrases Phrases { get; } = draft.Phrases;

    public bool IsPreposition(int token) => _prepositions.Contains(Tokens.Id(token));

    public bool IsDeterminer(int token) => _determiners.Contains(Tokens.Id(token));

    public bool IsCoordinator(int token) => _coordinators.Contains(Tokens.Id(token));

    public bool IsSubordinator(int token) => _subordinators.Contains(Tokens.Id(token));

    public bool IsRelative(int token) => _relatives.Contains(Tokens.Id(token));

    public bool IsAuxiliary(int token) => _auxiliaries.Contains(Tokens.Id(token));

    public bool IsNegation(int token) => _negation.Contains(Tokens.Id(token));

    /// <summary>True for a verb that is denied, also behind others: "guarantee" of "does not warrant or guarantee".</summary>
    public bool IsDenied(int verb)
    {
        var token = verb - 1;
        while (token > 0 && (Tokens.IsMark(token, ',') || Tokens.Text(token) is "or" or "nor"))
            token -= Tokens.IsMark(token - 1, ',') ? 1 : 2;
        return token >= 0 && IsNegation(token);
    }

    public bool IsPronoun(int token) => _pronouns.Contains(Tokens.Id(token));

    /// <summary>True for a noun in the plural, as far as a word shows it by itself.</summary>
    public bool IsPlural(int token) => _plurals.Contains(Tokens.Id(token))
        || (Tokens.Length(token) > 3 && _pluralEndings.End(Tokens, token) && !_singularEndings.End(Tokens, token));

    /// <summary>True for what makes a name possessive: "the Buyer's", "the Buyers'", "its".</summary>
    public bool IsPossessive(int token) => _possessives.Contains(Tokens.Id(token))
        || (token > 0 && !Tokens.Is(token, TokenTraits.Spaced) && Tokens.First(token) is '\'' or '\u2019' && (Tokens.Is(token, TokenTraits.Word) || IsPlural(token - 1)));

    /// <summary>True for a word that looks like a verb in the third person or in the past.</summary>
    public bool EndsLikeVerb(int token) => Tokens.Length(token) > 3 && (IsPlural(token) || _participleEndings.End(Tokens, token));

    public bool IsMark(int token) => !Tokens.Is(token, TokenTraits.Word | TokenTraits.Number);

    /// <summary>True for a mark that ends a clause whatever stands around it.</summary>
    public bool EndsClause(int token) => IsMark(token) && Tokens.First(token) is ';' or ':' or '\u2014' or '(';

    public bool StartsNounPhrase(int token) => IsDeterminer(token) || IsPronoun(token) || Tokens.Is(token, TokenTraits.Capitalised);

    /// <summary>True where a segment between commas says how or when, and holds no subject.</summary>
    public bool IsInsertion(int token) => _insertions.Contains(Tokens.Id(token)) && !Tokens.Is(token, TokenTraits.Capitalised);

    public bool IsParticiple(int token) => _participles.Contains(Tokens.Id(token))
        || _participleEndings.End(Tokens, token);

    /// <summary>Where the adverb that begins at a token ends: the token itself when none does.</summary>
    public int SkipAdverb(int token, int end)
    {
        if (Phrases.TryAt(_adverbs, token, out var hit) && hit.End <= end)
            return hit.End;
        var isAdverb = IsNegation(token) || (Tokens.Length(token) > 4 && _adverbEndings.End(Tokens, token) && !_notAdverbs.Contains(Tokens.Id(token)));
        return isAdverb ? token + 1 : token;
    }

    /// <summary>
    /// The token behind an insertion between commas: "shall, at its own expense, repair". The comma itself when nothing closes it, or when
    /// what follows it is no insertion.
    /// </summary>
    public int SkipInsertion(int comma, int end)
    {
        if (!Tokens.IsMark(comma, ',') || comma + 1 >= end || (!IsInsertion(comma + 1) && !IsSubordinator(comma + 1) && SkipAdverb(comma + 1, end) == comma + 1))
            return comma;
        for (var token = comma + 1; token < end && token - comma < MostInsertedTokens; token++)
        {
            if (Tokens.IsMark(token, ','))
                return token + 1;
        }
        return comma;
    }

    /// <summary>The end of the noun phrase that begins at a token: "the armed forces of Ukraine" before "from the zone".</summary>
    public int EndOfNounPhrase(int first, int end)
    {
        var token = first;
        while (token < end && IsInNounPhrase(token, first, end))
            token++;
        return token;
    }

    private bool IsInNounPhrase(int token, int first, int end)
    {
        if (IsMark(token))
            return IsInsideWord(token, first, end);
        if (IsSubordinator(token) || (IsPreposition(token) && Tokens.Text(token) is not "of"))
            return false;
        if (IsCoordinator(token))
            return token > first && token + 1 < end && JoinsNouns(token, end);
        return !IsAuxiliary(token) || token == first;
    }

    // "5 %", "co-operation", "Ukraine's" and quotation marks do not end a noun phrase.
    private bool IsInsideWord(int token, int first, int end) => Tokens.First(token) switch
    {
        '-' or '\u2019' or '\'' or '%' or '$' or '\u20AC' or '\u00A3' or '"' or '\u201C' or '\u201D' => token > first || token + 1 < end,
        _ => false,
    };

    // "troops and weapons" is one phrase, "pack the goods and insure them" is not: behind "and" a noun phrase begins or ends.
    private bool JoinsNouns(int coordinator, int end)
    {
        var next = coordinator + 1;
        if (StartsNounPhrase(next) && !IsPronoun(next))
            return true;
        return Tokens.Is(next, TokenTraits.Word) && !IsAuxiliary(next) && !IsPronoun(next)
            && (next + 1 == end || IsMark(next + 1) || IsPreposition(next + 1) || IsCoordinator(next + 1));
    }
}
