using DraftLint.Syntax;

namespace DraftLint.Model;

/// <summary>A reference taken apart, the outermost division first: article 7, then paragraph 2.</summary>
internal sealed record ReferenceAddress(IReadOnlyList<ReferenceStep> Steps)
{
    private static readonly string[] Outer = ["annex", "schedule", "appendix", "exhibit", "attachment", "part", "title", "chapter", "section", "article", "rule", "clause"];

    /// <summary>Outer divisions have lower ranks.</summary>
    public static int Rank(string division) => Array.IndexOf(Outer, division) is var rank and >= 0 ? rank : division switch
    {
        "paragraph" => 20,
        "subparagraph" => 21,
        _ => 22,
    };
}

/// <summary>One step of an address: the division, its number, and the labels in brackets behind it.</summary>
internal sealed record ReferenceStep(string Division, int[] Numbers, string Suffix, IReadOnlyList<Label> Subs)
{
    /// <summary>True when the number is a letter: "Section P".</summary>
    public bool IsLetter { get; init; }

    /// <summary>True when a printed label is what a reference reads: "(i)" may be a letter or a roman numeral.</summary>
    public static bool Reads(Label own, Label label) => (own.Style == label.Style && own.Ordinal == label.Ordinal)
        || (label.Alternative is { } alternative && own.Style == alternative.Style && own.Ordinal == alternative.Ordinal);
}
