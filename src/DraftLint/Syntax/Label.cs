using DraftLint.Text;

namespace DraftLint.Syntax;

/// <summary>How a provision is numbered.</summary>
public enum LabelStyle
{
    /// <summary>A word and a number: "Article 7", "Part II", "Annex A".</summary>
    Division,

    /// <summary>Digits: "10.", "(2)", "8.1.3".</summary>
    Digits,

    /// <summary>Letters: "(a)", "B.".</summary>
    Letter,

    /// <summary>Roman numerals: "(iv)", "II.".</summary>
    Roman,

    /// <summary>A bullet or a dash.</summary>
    Bullet,
}

/// <summary>The printed label of a provision.</summary>
public sealed class Label
{
    private string? _series;

    /// <summary>How it numbers.</summary>
    public required LabelStyle Style { get; init; }

    /// <summary>The label as printed: "10.", "(a)", "Article 5", "§ 3".</summary>
    public string Text
    {
        get => field ??= Passage.Text;
        init;
    }

    /// <summary>The numbers in it: "8.1.3" is 8, 1, 3; "(b)" and "(ii)" are 2; empty for a bullet.</summary>
    public required IReadOnlyList<int> Numbers { get; init; }

    /// <summary>The kind of division of "Article 5": <c>article</c>; else empty.</summary>
    public string Division { get; init; } = "";

    /// <summary>What distinguishes "Article 5 bis" and "5A": <c>bis</c>, <c>a</c>; else empty.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public required Passage Passage { get; init; }

    /// <summary>The last of the numbers, or 0.</summary>
    public int Ordinal => Numbers.Count == 0 ? 0 : Numbers[^1];

    /// <summary>True for digits with a point between them: "8.1".</summary>
    public bool IsNested => Numbers.Count > 1;

    /// <summary>True when the numbers before the last are the same: "8.1" and "8.4".</summary>
    internal bool IsSiblingOf(Label other) => StandsUnder(other.Numbers);

    /// <summary>True when there are as many numbers as in an address, and those before the last are the same.</summary>
    internal bool StandsUnder(IReadOnlyList<int> address) => Numbers.Count == address.Count && AreTheFirst(Numbers.Count - 1, address);

    /// <summary>True when it has the numbers of another and one more: "8.1" below "8".</summary>
    internal bool IsRightBelow(Label above) => Numbers.Count == above.Numbers.Count + 1 && AreTheFirst(above.Numbers.Count, above.Numbers);

    private bool AreTheFirst(int count, IReadOnlyList<int> address)
    {
        for (var at = 0; at < count; at++)
        {
            if (Numbers[at] != address[at])
                return false;
        }
        return true;
    }

    // The marks around the number: "(1)", "1)", "1." and "1" are different series.
    internal string Marks { get; init; } = "";

    internal bool IsUpper { get; init; }

    // The first token behind the label and its punctuation.
    internal int EndToken { get; init; }

    // "(i)" is the ninth letter or the first roman numeral: only its neighbours tell. The reading not taken.
    internal Label? Alternative { get; init; }

    /// <summary>The series that the label belongs to, within its parent.</summary>
    internal string Series => _series ??= Style switch
    {
        LabelStyle.Division => Division,
        LabelStyle.Bullet => "bullet",
        LabelStyle.Digits => "1" + Marks + (IsNested ? Numbers.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) : ""),
        LabelStyle.Letter => (IsUpper ? "A" : "a") + Marks,
        _ => (IsUpper ? "I" : "i") + Marks,
    };
}
