using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Marks the uses that depart from the casing of their definition. A capital decides which meaning counts, so only uses that can mean nothing
/// else are marked: in operative text, beside a majority of uses that keep to the definition, and one word only where it stands alone.
/// </summary>
internal sealed class TermDriftReader
{
    // Where small letters are as frequent, the capitals are a habit and not a rule.
    private const int Majority = 2;

    private readonly Agreement _agreement;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly Grammar _grammar;
    private readonly WordList _cardinals = Lexicon.English["numbers/cardinal"];
    private readonly WordList _collective = Lexicon.English["actors/collective"];
    private readonly WordList _tooEasy = Lexicon.English["terms/drifts too easily"];
    private readonly WordSet _narrows = Lexicon.English.WordsOf("terms/narrows");
    private readonly WordSet _whole = Lexicon.English.WordsOf("terms/whole");

    public TermDriftReader(Agreement agreement, Grammar grammar)
    {
        _grammar = grammar;
        _agreement = agreement;
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
    }

    public void Mark(IReadOnlyList<TermUse> uses)
    {
        foreach (var group in uses.Where(use => use.Definition is { IsLabel: false }).GroupBy(use => use.Definition!))
        {
            var term = group.Key;
            if (CasingOf(_tokens.FirstOf(term.Term), _tokens.EndOf(term.Term)) is not Casing.Capitals)
                continue;
            var kept = group.Count(use => use.Passage != term.Term && Of(use) == Casing.Capitals);
            var departed = group.Where(use => Of(use) == Casing.Small).ToList();
            var sure = departed.Where(use => IsSure(use, term)).ToList();
            if (departed.Count * Majority <= kept)
                MarkAll(sure);
        }
    }

    private static void MarkAll(List<TermUse> sure)
    {
        for (var i = 0; i < sure.Count; i++)
        {
            sure[i].Drift = TermDrift.Casing;
            sure[i].IsFirst = i == 0;
        }
        if (sure.Count > 0)
            sure[0].Alike = sure;
    }

    private bool IsSure(TermUse use, DefinedTerm term)
    {
        if (use.Sentence is not { IsOperative: true, IsTableCell: false } || use.Sentence == term.Sentence || term.Scope != _agreement.Root || use.Passage < term.Term)
            return false;
        var (first, end) = (_tokens.FirstOf(use.Passage), _tokens.EndOf(use.Passage));
        // "a purchase order (the "Purchase Order")", "customer service staff": an ordinary word before it becomes a term, or part of another.
        if (_tokens.Text(first) is "a" or "an" || (end < use.Sentence.End && _tokens.First(end) is '(' or '-'))
            return false;
        if (term.Stems.Length > 1)
            return EndsThere(use, end) && !(end < use.Sentence.End && _tokens.Text(end) is "of" or "for" or "to") && Begins(use, first);
        if (_tokens.Id(first) != _tokens.Id(_tokens.FirstOf(term.Term)) && !_collective.Contains(_tokens.Id(first)))
            return false;
        if (first == use.Sentence.First || _tooEasy.Contains(_tokens.Id(first)) || !_whole.Contains(_tokens.Id(first - 1)))
            return false;
        return EndsThere(use, end) && !(end < use.Sentence.End && _narrows.Contains(_tokens.Id(end)));
    }

    // An adjective or "its own" before it narrows it to something else; a determiner, a number or a preposition does not.
    private bool Begins(TermUse use, int first) => first == use.Sentence.First || _whole.Contains(_tokens.Id(first - 1)) || _tokens.Is(first - 1, TokenTraits.Number)
        || !_tokens.Is(first - 1, TokenTraits.Word) || _grammar.IsPreposition(first - 1) || _phrases.Any(_cardinals, first - 1, first);

    private bool EndsThere(TermUse use, int end) => end >= use.Sentence.End
        || (!_tokens.Is(end, TokenTraits.Word) && _tokens.First(end) is not ('-' or '\'' or '\u2019' or '/'))
        || _grammar.IsPreposition(end) || _grammar.IsCoordinator(end) || _grammar.IsAuxiliary(end) || _grammar.IsDeterminer(end)
        || _grammar.SkipAdverb(end, use.Sentence.End) > end || IsVerb(end);

    // "the participants shall": the noun ends there. What goes on behind it may narrow it, or make it part of another name.
    private bool IsVerb(int token) => _tokens.Text(token) is "shall" or "will" or "must" or "may" or "is" or "are" or "has" or "have" or "agree" or "agrees" or "undertake" or "undertakes";

    private Casing Of(TermUse use) => CasingOf(_tokens.FirstOf(use.Passage), _tokens.EndOf(use.Passage));

    private Casing CasingOf(int first, int end)
    {
        var (capitals, small) = (0, 0);
        for (var token = first; token < end; token++)
        {
            if (_tokens.Is(token, TokenTraits.AllCapitals))
                return Casing.Mixed;
            if (!_tokens.Is(token, TokenTraits.Word) || _tokens.Length(token) < 3)
                continue;
            if (_tokens.Is(token, TokenTraits.Capitalised))
                capitals++;
            else
                small++;
        }
        return small == 0 && capitals > 0 ? Casing.Capitals : capitals == 0 && small > 0 ? Casing.Small : Casing.Mixed;
    }

    private enum Casing
    {
        Capitals,
        Small,
        Mixed,
    }
}
