using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>How a deadline is set.</summary>
public enum DeadlineKind
{
    /// <summary>A stretch of time: "within 30 days of signature".</summary>
    Period,

    /// <summary>A day of the calendar: "no later than 1 March 2027".</summary>
    Date,

    /// <summary>Something that happens: "before delivery of the goods".</summary>
    Event,

    /// <summary>A day of a plan: "D+15".</summary>
    CountedDay,
}

/// <summary>By when something is to be done.</summary>
public sealed class Deadline : IPlaced
{
    internal Deadline(Sentence sentence, Passage passage, DeadlineKind kind)
    {
        Sentence = sentence;
        Passage = passage;
        Kind = kind;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words, with what the time runs from.</summary>
    public Passage Passage { get; }

    /// <summary>How it is set.</summary>
    public DeadlineKind Kind { get; }

    /// <summary>How many units of time; null when it is no period.</summary>
    public decimal? Count { get; init; }

    /// <summary>The unit of time in the singular: "day"; null when it is no period.</summary>
    public string? Unit { get; init; }

    /// <summary>What a period runs from: "of signature"; null when the text does not say it here.</summary>
    public Passage? Start { get; init; }

    /// <summary>True when a reader can tell when it begins: what it runs from, or a trigger, stands in the sentence; always for a date and an event.</summary>
    public bool HasStart { get; init; }

    /// <summary>The day; null when it is none.</summary>
    public CalendarDate? Date { get; init; }

    internal int First { get; init; }

    internal int End { get; init; }

    public override string ToString() => Passage.Text;
}

/// <summary>For how long something holds.</summary>
public sealed class Duration : IPlaced
{
    internal Duration(Sentence sentence, Passage passage)
    {
        Sentence = sentence;
        Passage = passage;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words: "for a period of ten years".</summary>
    public Passage Passage { get; }

    /// <summary>How many units of time; null when it is open or ends with an event.</summary>
    public decimal? Count { get; init; }

    /// <summary>The unit of time in the singular; null with <see cref="Count"/>.</summary>
    public string? Unit { get; init; }

    // "indefinitely", "for the duration of the war": no number.
    internal bool IsOpen { get; init; }

    internal int First { get; init; }

    internal int End { get; init; }

    public override string ToString() => Passage.Text;
}

/// <summary>A day as a text writes it; it need not exist ("31 June").</summary>
/// <param name="Day">The day of the month, or null when only the month is given.</param>
/// <param name="Month">The month from 1.</param>
/// <param name="Year">The year, or null.</param>
public sealed record CalendarDate(int? Day, int Month, int? Year)
{
    /// <summary>True when the calendar has such a day.</summary>
    public bool Exists => Month is >= 1 and <= 12 && Day is not < 1 && (Day ?? 1) <= DateTime.DaysInMonth(Year is >= 1 and <= 9999 ? Year.Value : 2000, Month);
}
