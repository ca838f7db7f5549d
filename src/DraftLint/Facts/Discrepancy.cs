using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>How two things that a text says cannot both be.</summary>
public enum DiscrepancyKind
{
    /// <summary>A number in words and the same in figures: "thirty (45) days".</summary>
    FigureAndWords,

    /// <summary>A date that the calendar does not have: "31 June".</summary>
    ImpossibleDate,

    /// <summary>A period that ends before it begins.</summary>
    EndBeforeStart,

    /// <summary>A total that is not the sum of its parts.</summary>
    WrongTotal,
}

/// <summary>A number or date that cannot be what it says, seen beside another, or beside the calendar.</summary>
public sealed class Discrepancy : IPlaced
{
    internal Discrepancy(Sentence sentence, Passage passage, DiscrepancyKind kind)
    {
        Sentence = sentence;
        Passage = passage;
        Kind = kind;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words that cannot be.</summary>
    public Passage Passage { get; }

    /// <summary>What is wrong.</summary>
    public DiscrepancyKind Kind { get; }

    /// <summary>The figure that disagrees with the words, the beginning of the period, or the first part of the sum; null for a date.</summary>
    public Passage? Other { get; init; }

    /// <summary>What the words, or the parts of the sum, give; null for dates.</summary>
    public decimal? Expected { get; init; }

    public override string ToString() => Passage.Text;
}

/// <summary>A date that a text names.</summary>
public sealed class DateMention : IPlaced
{
    internal DateMention(Sentence sentence, Passage passage, CalendarDate date)
    {
        Sentence = sentence;
        Passage = passage;
        Date = date;
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words.</summary>
    public Passage Passage { get; }

    /// <summary>The date as written; it need not exist.</summary>
    public CalendarDate Date { get; }

    internal int First { get; init; }

    internal int End { get; init; }

    public override string ToString() => Passage.Text;
}
