using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>Whether a clause has an element.</summary>
public enum ElementState
{
    /// <summary>The text says it.</summary>
    Present,

    /// <summary>The text does not say it.</summary>
    Missing,

    /// <summary>Such a clause does not need it.</summary>
    NotApplicable,
}

/// <summary>What a complete clause says: who, on what event, with what, by when.</summary>
/// <param name="Name">The name in reports: "guarantor".</param>
/// <param name="Suggestion">A neutral sentence that would say it, with blanks in square brackets. It is shown, never put into a draft.</param>
public sealed record ElementKind(string Name, string Suggestion)
{
    public override string ToString() => Name;
}

/// <summary>An element of a clause: present, with the words that say it, or missing, or not needed.</summary>
public sealed record ClauseElement
{
    private ClauseElement(ElementKind kind, ElementState state, Passage? passage)
    {
        Kind = kind;
        State = state;
        Passage = passage;
    }

    /// <summary>Which element.</summary>
    public ElementKind Kind { get; }

    /// <summary>Whether the clause has it.</summary>
    public ElementState State { get; }

    /// <summary>The words that say it, anywhere in the text; null unless it is present.</summary>
    public Passage? Passage { get; }

    public override string ToString() => $"{Kind}: {Passage?.Text ?? State.ToString()}";

    internal static ClauseElement Of(ElementKind kind, Passage? passage) =>
        new(kind, passage == null ? ElementState.Missing : ElementState.Present, passage);

    internal static ClauseElement NotApplicable(ElementKind kind) => new(kind, ElementState.NotApplicable, null);
}
