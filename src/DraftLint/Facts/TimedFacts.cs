using DraftLint.Model;

namespace DraftLint.Facts;

/// <summary>The deadlines, durations and amounts of an agreement, by sentence: read once, then given to the statements that hold them.</summary>
internal sealed class TimedFacts
{
    private readonly PlacedFacts<Deadline> _deadlines;
    private readonly PlacedFacts<Duration> _periods;
    private readonly PlacedFacts<Duration> _openDurations;
    private readonly PlacedFacts<Amount> _amounts;
    private readonly Dictionary<Provision, Deadline> _firstDeadlines = [];

    public TimedFacts(Agreement agreement, Grammar grammar, Actors actors)
    {
        var numbers = new NumberReader(agreement.Draft);
        var times = new TimeReader(agreement.Draft, numbers);
        var deadlines = new DeadlineReader(grammar, actors, times);
        var amounts = new AmountReader(grammar, numbers, times);
        Deadlines = [.. agreement.ReadableSentences.SelectMany(deadlines.Deadlines)];
        Durations = [.. agreement.ReadableSentences.SelectMany(deadlines.Durations)];
        Amounts = [.. agreement.ReadableSentences.SelectMany(amounts.Read)];
        foreach (var deadline in Deadlines)
            _firstDeadlines.TryAdd(deadline.Sentence.Provision, deadline);
        _deadlines = new(Deadlines, deadline => deadline.Sentence, deadline => deadline.First, deadline => deadline.End);
        _periods = Placed(Durations.Where(duration => !duration.IsOpen));
        _openDurations = Placed(Durations.Where(duration => duration.IsOpen));
        _amounts = new(Amounts, amount => amount.Sentence, amount => amount.First, amount => amount.End);
    }

    public IReadOnlyList<Deadline> Deadlines { get; }

    public IReadOnlyList<Duration> Durations { get; }

    public IReadOnlyList<Amount> Amounts { get; }

    public Deadline? Deadline(Sentence sentence, int first, int end) => _deadlines.FirstWithin(sentence, first, end);

    /// <summary>The first deadline that a provision itself sets, or null.</summary>
    public Deadline? FirstDeadline(Provision provision) => _firstDeadlines.GetValueOrDefault(provision);

    /// <summary>How long: a number says more than "indefinitely", wherever it stands.</summary>
    public Duration? Duration(Sentence sentence, int first, int end) =>
        _periods.FirstWithin(sentence, first, end) ?? _openDurations.FirstWithin(sentence, first, end);

    public IReadOnlyList<Amount> AmountsOf(Sentence sentence, int first, int end) => _amounts.FirstWithin(sentence, first, end) == null
        ? []
        : [.. _amounts.Within(sentence, first, end).Where(amount => amount.End <= end)];

    /// <summary>True when a token belongs to a deadline or a duration.</summary>
    public bool Covers(Sentence sentence, int token) => _deadlines.Covers(sentence, token) || _periods.Covers(sentence, token) || _openDurations.Covers(sentence, token);

    private static PlacedFacts<Duration> Placed(IEnumerable<Duration> durations) =>
        new(durations, duration => duration.Sentence, duration => duration.First, duration => duration.End);
}
