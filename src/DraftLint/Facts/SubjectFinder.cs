using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>A verb phrase with its subject.</summary>
/// <param name="Phrase">The verb phrase.</param>
/// <param name="Start">Where the clause begins, an opening condition included.</param>
/// <param name="First">The first token of the subject.</param>
/// <param name="HeadEnd">Where the subject ends without its relative clause: "A Party" of "A Party that intends to withdraw".</param>
/// <param name="End">The token behind the subject.</param>
/// <param name="IsSubordinate">True when the clause describes or conditions and does not promise.</param>
/// <param name="Relative">The relative pronoun that opens the clause, or -1.</param>
/// <param name="IsShared">True when the subject is the one of the clause before: "shall pack the goods and insure them".</param>
internal sealed record Clause(VerbPhrase Phrase, int Start, int First, int HeadEnd, int End, bool IsSubordinate, int Relative, bool IsShared)
{
    public bool HasSubject => First < End;

    /// <summary>The clause before it in the sentence, or null.</summary>
    public Clause? Previous { get; init; }

    /// <summary>The last clause before it that is not subordinate, or null.</summary>
    public Clause? MainBefore { get; init; }

    /// <summary>The last clause up to this one that is not subordinate, or null.</summary>
    public Clause? Main => IsSubordinate ? MainBefore : this;
}

/// <summary>Finds where the clause of a verb phrase begins and which words are its subject.</summary>
internal sealed class SubjectFinder(Grammar grammar, Actors actors)
{
    private const int MostEnumeratedTokens = 8;
    private const int LongestLabel = 4;
    private const int LongestAside = 40;
    private const int LongestEscape = 10;

    private readonly Tokens _tokens = grammar.Tokens;
    private readonly Phrases _phrases = grammar.Phrases;
    private readonly Dictionary<int, int> _firstThats = [];
    private readonly WordList _openings = Lexicon.English["clauses/opening condition"];
    private readonly WordList _clauseTriggers = Lexicon.English["conditions/trigger with a clause"];
    private readonly WordList _escapes = Lexicon.English["escapes/escape"];
    private readonly WordList _expected = Lexicon.English["modality/expected"];
    private readonly WordList _undertakes = Lexicon.English["modality/undertakes"];
    private readonly WordSet _promises = Lexicon.English.WordsOf("clauses/promise verb");

    /// <summary>The clause of a verb phrase, given the clause before it in the sentence.</summary>
    public Clause Find(Sentence sentence, VerbPhrase phrase, Clause? last) => Find(sentence, phrase, last, last?.Main) with { Previous = last, MainBefore = last?.Main };

    private Clause Find(Sentence sentence, VerbPhrase phrase, Clause? last, Clause? main)
    {
        var floor = last?.Phrase.End ?? sentence.First;
        if (phrase.Inverted.End > 0)
            return new Clause(phrase, floor, phrase.Inverted.First, phrase.Inverted.End, phrase.Inverted.End, IsSubordinate: false, -1, IsShared: false);
        if (main is { HasSubject: true } && SharesSubject(phrase, floor))
            return new Clause(phrase, Math.Max(floor, phrase.First - 1), main.First, main.HeadEnd, main.End, ContinuesRelative(phrase, last!, floor), -1, IsShared: true);
        if (last is { IsSubordinate: true, Relative: >= 0 } && ReturnsToOuter(last, phrase))
            return Outer(sentence, phrase, last);
        return Scan(phrase, floor, main);
    }

    private Clause Scan(VerbPhrase phrase, int floor, Clause? main)
    {
        var headEnd = phrase.First;
        for (var token = phrase.First - 1; token >= floor; token--)
        {
            if (IsLabel(token, floor))
                return Of(phrase, token + 1, headEnd, subordinate: false, relative: -1);
            if (Aside(token, floor) is var open && open < token)
            {
                token = open;
                continue;
            }
            if (grammar.EndsClause(token) || (_tokens.IsMark(token, '/') && token + 1 < phrase.First))
                return Of(phrase, token + 1, headEnd, subordinate: false, relative: -1);
            if (grammar.IsSubordinator(token) && !ClosedByComma(token, phrase.First) && !IsEscape(token, phrase.First))
            {
                if (!HasOwnVerb(token, phrase.First) || grammar.IsCoordinator(phrase.First - 1))
                    return Of(phrase, token + 1, headEnd, subordinate: !BindsLikeMain(token, main), relative: grammar.IsRelative(token) ? token : -1);
                headEnd = token;
            }
            else if (main != null && OpensClause(token, phrase.First, floor))
            {
                return Of(phrase, token + 1, headEnd, subordinate: false, relative: -1);
            }
        }
        var whole = Of(phrase, floor, headEnd, subordinate: IsHoped(floor, main) || IsConditioned(floor, phrase.First), relative: -1);
        // No mark and no conjunction parts the clauses: what stands before the subject belongs to the verb before it.
        return main == null ? whole : whole with { Start = whole.First };
    }

    // "In the event the index shall be converted, ...": the verb stands in the condition; not in "In the event of a fire the Master shall".
    private bool IsConditioned(int floor, int verb) => _phrases.TryAt(_clauseTriggers, floor, out var lead) && !grammar.IsPreposition(lead.End) && !ClosedByComma(floor, verb);

    // "Where necessary the Master shall": two words that stand alone, and no clause.
    private bool IsEscape(int token, int verb) => _phrases.TryAt(_escapes, token, out var escape) && escape.End < verb;

    // "(b)" in running text, not "under (3)" and "Section 11(A)"
    private bool IsLabel(int close, int floor) => close - 2 >= floor && _tokens.IsMark(close, ')') && _tokens.IsMark(close - 2, '(') && _tokens.Text(close - 1).Length <= LongestLabel
        && (close - 3 < floor || grammar.IsMark(close - 3) || grammar.IsCoordinator(close - 3) || grammar.IsSubordinator(close - 3));

    // "The sum due under (3) shall", "The Company (and its successors) shall": where the brackets open; the token itself when it closes none.
    private int Aside(int close, int floor)
    {
        var depth = 0;
        for (var token = close; _tokens.First(close) is ')' && token >= floor && close - token < LongestAside; token--)
        {
            depth += _tokens.First(token) switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
                return token;
        }
        return close;
    }

    // "It is expected that the Parties will cooperate": the hope governs.
    private bool IsHoped(int floor, Clause? main) => main?.Phrase is { Modality: Modality.Expected or Modality.Intends or Modality.Should } weak
        && weak.End == floor && _tokens.Text(floor - 1) is "that";

    private Clause Of(VerbPhrase phrase, int start, int headEnd, bool subordinate, int relative)
    {
        var (first, end) = Subject(start, phrase.First);
        return new Clause(phrase, start, first, Math.Clamp(headEnd, first, Math.Max(first, end)), end, subordinate, relative, IsShared: false);
    }

    // "A Party that intends to withdraw shall say so": the second verb has the noun before "that" as its subject.
    private Clause Outer(Sentence sentence, VerbPhrase phrase, Clause relative)
    {
        var floor = relative.Previous?.Phrase.End ?? sentence.First;
        var noun = new VerbPhrase(new Hit(relative.Relative, relative.Relative, phrase.Carrier.Entry), phrase.Modality, -1, relative.Relative, IsPassive: false);
        return Scan(noun, floor, relative.MainBefore) with { Phrase = phrase, End = phrase.First };
    }

    // Nothing between the relative clause and the verb begins another clause; a comma that closes it may stand there.
    private bool ReturnsToOuter(Clause relative, VerbPhrase phrase)
    {
        if (relative.Relative == 0 || _tokens.IsMark(phrase.First - 1, ','))
            return true;
        for (var token = relative.Phrase.End; token < phrase.First; token++)
        {
            if (grammar.EndsClause(token) || _tokens.IsMark(token, ',') || grammar.IsSubordinator(token) || (grammar.IsCoordinator(token) && actors.Any(token + 1, phrase.First)))
                return false;
        }
        return true;
    }

    // "shall pack the goods and shall insure them", "shall pack the goods, shall insure them"
    private bool SharesSubject(VerbPhrase phrase, int floor)
    {
        var token = BeforeEscape(phrase.First, floor) - 1;
        if (token < floor)
            return false;
        if (grammar.IsCoordinator(token))
            return true;
        if (!_tokens.IsMark(token, ','))
            return false;
        for (token--; token >= floor && !_tokens.IsMark(token, ','); token--)
        {
            if (grammar.IsCoordinator(token) || grammar.IsSubordinator(token))
                return false;
        }
        return token < floor;
    }

    // "shall pack the goods and, if necessary, shall insure them": what stands between the commas is no clause.
    private int BeforeEscape(int verb, int floor)
    {
        for (var comma = verb - 2; comma >= floor && verb - comma < LongestEscape && _tokens.IsMark(verb - 1, ','); comma--)
        {
            if (_tokens.IsMark(comma, ',') && _phrases.TryAt(_escapes, comma + 1, out var escape) && escape.End == verb - 1)
                return comma;
        }
        return verb;
    }

    // "records which it knows or should know": without a comma the second verb belongs to the relative clause as well.
    private bool ContinuesRelative(VerbPhrase phrase, Clause last, int floor)
    {
        for (var token = phrase.First - 1; token >= floor; token--)
        {
            if (_tokens.IsMark(token, ','))
                return false;
            if (grammar.IsRelative(token))
                return true;
        }
        return last.IsSubordinate;
    }

    // "load the cargo and the Buyer shall pay": behind "and" or a comma somebody else begins to act.
    private bool OpensClause(int token, int verb, int floor)
    {
        if (!(grammar.IsCoordinator(token) || _tokens.IsMark(token, ',')) || token + 1 >= verb || !grammar.StartsNounPhrase(token + 1) || grammar.IsInsertion(token + 1))
            return false;
        return actors.Head(token + 1, verb) != null && !_tokens.IsMark(verb - 1, ',') && !ContinuesSubject(token, floor);
    }

    // "shall ensure that France and Poland will": only names stand between the conjunction and "and".
    private bool ContinuesSubject(int coordinator, int floor)
    {
        for (var token = coordinator - 1; token >= floor; token--)
        {
            if (grammar.IsSubordinator(token))
                return token < coordinator - 1;
            if (!_tokens.Is(token, TokenTraits.Capitalised) && !grammar.IsDeterminer(token) && _tokens.Text(token) is not "of" && !_tokens.IsMark(token, ','))
                return false;
        }
        return false;
    }

    // "costs which the guarantor bears will", "a Party which has withdrawn shall": the relative clause is closed before the verb.
    private bool HasOwnVerb(int subordinator, int verb)
    {
        if (!grammar.IsRelative(subordinator) || subordinator + 2 >= verb)
            return false;
        var next = subordinator + 1;
        // "in whose hands", "by which": the relative word is no subject.
        var isObject = (subordinator > 0 && grammar.IsPreposition(subordinator - 1)) || _tokens.Text(subordinator) is "whose";
        if (!isObject && !grammar.StartsNounPhrase(next))
            return grammar.IsAuxiliary(next) || EndsLikeVerb(next);
        for (var token = next + 1; token < verb; token++)
        {
            if (EndsLikeVerb(token) && actors.EndsAt(token))
                return true;
        }
        return false;
    }

    private bool EndsLikeVerb(int token) => _tokens.Is(token, TokenTraits.Word) && !_tokens.Is(token, TokenTraits.Capitalised) && grammar.EndsLikeVerb(token);

    // "agree that", "ensure that": a promise. "It is expected that" hopes, "the rights that" describes.
    private bool BindsLikeMain(int subordinator, Clause? main)
    {
        if (_tokens.Text(subordinator) is not "that" || subordinator == 0)
            return false;
        var that = FirstThat(subordinator);
        if (that < 0 || IsHoped(subordinator + 1, main) || IsHoped(that + 1, main) || grammar.IsDenied(that - 1))
            return false;
        return _promises.Contains(_tokens.Id(that - 1)) || _phrases.Any(_undertakes, Math.Max(0, that - 6), that + 1)
            || _phrases.Any(_expected, Math.Max(0, that - 6), that + 1);
    }

    // "affirm that ... and that ... and that": the later ones hang on the verb of the first. Hostile text chains thousands: each is walked
    // to once. -1 when a chain has no first.
    private int FirstThat(int that)
    {
        var chain = new List<int>();
        var first = -1;
        for (var at = that; at > 0; at = ThatBefore(at))
        {
            if (_firstThats.TryGetValue(at, out var known))
            {
                first = known;
                break;
            }
            chain.Add(at);
            if (!grammar.IsCoordinator(at - 1))
            {
                first = at;
                break;
            }
        }
        foreach (var at in chain)
            _firstThats[at] = first;
        return first;
    }

    // The conjunction that an "and that" goes on with; 0 when none stands before it in the clause.
    private int ThatBefore(int that)
    {
        for (var token = that - 2; token > 0 && !grammar.EndsClause(token); token--)
        {
            if (_tokens.Text(token) is "that")
                return token;
        }
        return 0;
    }

    // "If, before delivery, the goods perish, ...": the first two commas enclose an insertion. "If ropes, sails or masts break": no clause
    // ends behind its first noun.
    private bool ClosedByComma(int subordinator, int end)
    {
        var first = subordinator + 1;
        if (_tokens.IsMark(first, ',') && NextComma(first + 1, end) is >= 0 and var close)
            first = close + 1;
        // A comma right before the verb closes no condition.
        var comma = NextComma(first, end - 1);
        if (comma < 0 || !IsBareNoun(first, comma))
            return comma >= 0;
        var token = comma;
        while (token < end && !grammar.IsCoordinator(token))
            token++;
        return token == end || NextComma(token, end - 1) >= 0;
    }

    private bool IsBareNoun(int first, int end) => !grammar.IsPronoun(first) && end - first == (grammar.IsDeterminer(first) ? 2 : 1);

    private int NextComma(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_tokens.IsMark(token, ','))
                return token;
        }
        return -1;
    }

    // The subject is what stands before the verb, without an opening condition ("If ..., the Parties shall") and without insertions
    // between commas ("the Parties, acting jointly, shall").
    private (int First, int End) Subject(int start, int verb)
    {
        var (first, end) = (start, verb);
        // "The Parties [shall] [should]"
        while (end > first && (grammar.SkipAdverb(end - 1, end) == end || _tokens.First(end - 1) is '[' or ']'))
            end--;
        if (end > first && _tokens.IsMark(end - 1, ','))
        {
            var open = end - 2;
            while (open > first && !_tokens.IsMark(open, ','))
                open--;
            end = open > first ? open : end - 1;
        }
        for (var comma = end - 1; comma > first; comma--)
        {
            if (!_tokens.IsMark(comma, ','))
                continue;
            if (comma + 1 < end && grammar.IsInsertion(comma + 1))
                end = comma;
            else if (IsEnumeration(first, comma, end))
                continue;
            else if (_openings.Contains(_tokens.Id(first)) || !grammar.StartsNounPhrase(first) || !_tokens.Is(comma - 1, TokenTraits.Capitalised))
                return (SkipLead(comma + 1, end), end);
        }
        first = SkipLead(first, end);
        if (_phrases.TryAt(_escapes, first, out var escape) && escape.End < end)
            first = escape.End;
        // "To this end Ukraine shall", "On that day the Parties shall": no comma stands between.
        if (first < end && grammar.IsPreposition(first) && actors.FirstOfNameAt(end) is > 0 and var name)
            first = grammar.IsDeterminer(name - 1) ? name - 1 : grammar.IsPreposition(name - 1) ? first : name;
        return (first, end);
    }

    private int SkipLead(int first, int end)
    {
        while (first < end && (grammar.IsCoordinator(first) || _tokens.First(first) is ',' or '.' or '[' or ']'))
            first++;
        return first;
    }

    // "No foreign troops, bases or instructors": one noun behind each comma, the last behind "or" or "and".
    private bool IsEnumeration(int first, int comma, int end)
    {
        if (_openings.Contains(_tokens.Id(first)) || !grammar.StartsNounPhrase(first) || end - comma > MostEnumeratedTokens)
            return false;
        for (var token = comma + 1; token < end; token++)
        {
            if (_tokens.Text(token) is "and" or "or")
                return true;
        }
        return false;
    }
}
