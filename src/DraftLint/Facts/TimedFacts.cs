using DraftLint.Model;

namespace DraftLint.Facts;

/// <summary>The deadlines, durations and amounts of an agreement, by sentence: read once, then given to the statements that hold them.</summary>
internal sealed class TimedFacts
{
    private readonly ILookup<Sentence, Deadline> _deadlines;
    private readonly ILookup<Sentence, Duration> _durations;
    private readonly ILookup<Sentence, Amount> _amounts;
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
        _deadlines = Deadlines.ToLookup(deadline => deadline.Sentence);
        foreach (var deadline in Deadlines)
            _firstDeadlines.TryAdd(deadline.Sentence.Provision, deadline);
        _durations = Durations.ToLookup(duration => duration.Sentence);
        _amounts = Amounts.ToLookup(amount => amount.Sentence);
    }

    public IReadOnlyList<Deadline> Deadlines { get; }

    public IReadOnlyList<Duration> Durations { get; }

    public IReadOnlyList<Amount> Amounts { get; }

    public Deadline? Deadline(Sentence sentence, int first, int end) => _deadlines[sentence].FirstOrDefault(deadline => deadline.First >= first && deadline.First < end);

    /// <summary>The first deadline that a provision itself sets, or null.</summary>
    public Deadline? FirstDeadline(Provision provision) => _firstDeadlines.GetValueOrDefault(provision);

    public Duration? Duration(Sentence sentence, int first, int end) => _durations[sentence].FirstOrDefault(duration => duration.First >= first && duration.First < end);

    public IReadOnlyList<Amount> AmountsOf(Sentence sentence, int first, int end) => [.. _amounts[sentence].Where(amount => amount.First >= first && amount.End <= end)];

    /// <summary>True when a token belongs to a deadline or a duration.</summary>
    public bool Covers(Sentence sentence, int token) => _deadlines[sentence].Any(deadline => deadline.First <= token && token < deadline.End)
        || _durations[sentence].Any(duration => duration.First <= token && token < duration.End);
}
