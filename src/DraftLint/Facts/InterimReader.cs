using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Finds interim rules that may last for ever: "pending a final settlement" where nothing says by when it is reached. What a body decides or a
/// State ratifies comes about in a procedure of its own, and is left out.
/// </summary>
internal sealed class InterimReader(Grammar grammar, TimedFacts timed, IEnumerable<DateMention> dates, IReadOnlyList<Statement> statements)
{
    private const int LongestEvent = 12;

    private readonly Tokens _tokens = grammar.Tokens;
    private readonly Phrases _phrases = grammar.Phrases;
    private readonly HashSet<Sentence> _dated = [.. dates.Select(date => date.Sentence), .. timed.Durations.Where(duration => duration is { IsOpen: false, Count: not null }).Select(duration => duration.Sentence)];
    private readonly WordList _leads = Lexicon.English["deadlines/interim lead"];
    private readonly WordList _events = Lexicon.English["deadlines/event that nobody must bring about"];
    private readonly WordList _procedures = Lexicon.English["deadlines/event of a procedure"];

    public IEnumerable<OpenDeadline> Read() => statements.Where(IsInterim).DistinctBy(statement => statement.Sentence)
        .Select(statement => Awaited(statement.Sentence) is { } words ? new OpenDeadline(statement, words, OpenDeadlineKind.NoEnd) : null)
        .OfType<OpenDeadline>();

    private bool IsInterim(Statement statement) => (statement.IsDuty || statement is { IsOperative: true, IsSubordinate: false, Modality: Modality.May })
        && _phrases.Any(_leads, statement.Sentence.First, statement.Sentence.End)
        && !_dated.Contains(statement.Sentence) && !statement.Provision.Ancestors.Prepend(statement.Provision).Where(provision => provision.Parent != null).Any(provision => timed.FirstDeadline(provision) != null);

    private Passage? Awaited(Sentence sentence)
    {
        foreach (var lead in _phrases.Within(_leads, sentence.First, sentence.End))
        {
            var end = lead.End;
            while (end < sentence.End && end - lead.End < LongestEvent && !grammar.EndsClause(end) && !_tokens.IsMark(end, ',') && !grammar.IsAuxiliary(end) && !grammar.IsSubordinator(end))
                end++;
            while (end > lead.End && (grammar.IsMark(end - 1) || grammar.IsPreposition(end - 1) || grammar.IsDeterminer(end - 1)))
                end--;
            if (_phrases.Any(_events, lead.End, end) && !_phrases.Any(_procedures, lead.End, end))
                return _tokens.Passage(lead.First, end);
        }
        return null;
    }
}
