using DraftLint.Syntax;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>
/// Where a new provision hangs. The open provisions, from the root down, are a stack; a new one closes those that it does not belong to.
/// A series that is open continues; a new series goes below; of two divisions ("Part", "Article") the one that is seen first holds the other.
/// </summary>
/// <param name="root">The agreement.</param>
/// <param name="hasArticles">True when a line of the draft begins with "Article" and a number.</param>
internal sealed class ProvisionPlacement(Provision root, bool hasArticles)
{
    private readonly List<Provision> _open = [root];
    private readonly List<string> _divisionOrder = [];
    private readonly WordList _annexes = Lexicon.English["structure/annex"];
    private bool _hasNestedDigits;

    /// <summary>The innermost open provision: it takes the text that comes next.</summary>
    public Provision Current => _open[^1];

    /// <summary>Opens a provision at its place.</summary>
    /// <param name="label">Its label, or null.</param>
    /// <param name="kind">Its kind where no label tells it.</param>
    /// <param name="headingLevel">1 to 6 for a heading, else 0.</param>
    /// <param name="listDepth">How deep it stands in lists: odd for a list marker, even for a label in the text of an item; see <see cref="Depth"/>.</param>
    /// <param name="index">Its place in the order of reading.</param>
    /// <param name="within">The provision whose text the label stands in, for a label inside a sentence.</param>
    public Provision Open(Label? label, ProvisionKind? kind, int headingLevel, int listDepth, int index, Provision? within)
    {
        if (label is { Style: LabelStyle.Division } && !_divisionOrder.Contains(label.Division))
            _divisionOrder.Add(label.Division);
        _hasNestedDigits |= label is { Style: LabelStyle.Digits, IsNested: true };
        var floor = within == null ? 0 : _open.LastIndexOf(within);
        if (label != null && (ClosesPreamble(label) || ClosesText(label) || GoesOnBehindSignatures(label)))
            CloseAll();
        var parent = Math.Max(ParentOf(label, kind, headingLevel, listDepth), floor);
        _open.RemoveRange(parent + 1, _open.Count - parent - 1);
        var provision = new Provision(kind ?? KindOf(label, headingLevel, _open[parent]), _open[parent], label, index)
        {
            HeadingLevel = headingLevel,
            ListDepth = listDepth,
        };
        _open.Add(provision);
        return provision;
    }

    /// <summary>True until the preamble is closed.</summary>
    public bool IsBeforeAgreement => _open[^1].Index == 0 ? _open[0].Children.Count == 0 : _open[1].Kind == ProvisionKind.Preamble;

    /// <summary>The preamble, while it is open.</summary>
    public Provision? Preamble => _open.Count > 1 && _open[1].Kind == ProvisionKind.Preamble ? _open[1] : null;

    /// <summary>True where only signatures, or another text that follows them, can stand.</summary>
    public bool IsBehindSignatures => _open.Count > 1 && _open[1].Kind == ProvisionKind.Signature;

    /// <summary>True in a text behind the signatures that has no number.</summary>
    public bool IsInAddedText => _open.Count > 1 && _open[1] is { Kind: ProvisionKind.Annex, Label: null };

    /// <summary>Closes everything but the root.</summary>
    public void CloseAll() => _open.RemoveRange(1, _open.Count - 1);

    /// <summary>Closes everything inside a provision.</summary>
    public void CloseTo(Provision provision)
    {
        var at = _open.LastIndexOf(provision);
        if (at >= 0)
            _open.RemoveRange(at + 1, _open.Count - at - 1);
    }

    /// <summary>
    /// Closes the list items that a paragraph at this depth does not belong to. A paragraph without a label behind "(a)", "(b)" goes
    /// on with the provision that holds the points.
    /// </summary>
    public void CloseListsBelow(int depth)
    {
        while (_open.Count > 1 && !Current.HoldsText && (Current.ListDepth > depth || (Current.ListDepth == depth && Current.Label is { Style: LabelStyle.Letter or LabelStyle.Roman } && Current.HeadingLevel == 0)))
            _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>The depth of a list marker, and of a label in the text of a list item, which stands below the marker.</summary>
    public static int Depth(int lists, bool isMarker) => isMarker ? (2 * lists) - 1 : 2 * lists;

    private static bool IsMarker(int listDepth) => listDepth % 2 == 1;

    /// <summary>
    /// The reading of a label that fits what is open: "(i)" follows "(h)" or begins a series of its own; null for "J." and the like,
    /// which no series leads to.
    /// </summary>
    public Label? Resolve(Label label)
    {
        if (label.Alternative is { } roman)
            label = Follows(label) || (!Follows(roman) && roman.Ordinal != 1) ? label : roman;
        if (label.Style is LabelStyle.Letter or LabelStyle.Roman && label.Marks == "." && label.Ordinal != 1 && !Follows(label))
            return null;
        return label;
    }

    // "c." follows "b." that is open, or that a paragraph without a label has closed.
    private bool Follows(Label label)
    {
        foreach (var open in _open)
        {
            if (IsNext(label, open) || EndsWithPrevious(open, label))
                return true;
        }
        return false;
    }

    private static bool EndsWithPrevious(Provision open, Label label) => open.Children.Count > 0 && IsNext(label, open.Children[^1]);

    private static bool IsNext(Label label, Provision before) => before.Label is { } previous && previous.Series == label.Series && previous.Ordinal == label.Ordinal - 1;

    // The points of a plan do not hang below what stands before them; the recitals of a treaty with articles may be numbered.
    private bool ClosesPreamble(Label label)
    {
        if (Preamble is not { } preamble)
            return false;
        return label.Style == LabelStyle.Division || (label is { Style: LabelStyle.Digits, Marks: not "()" } && !hasArticles
            && (preamble.Heading == null || preamble.Children.Any(child => child.Label is { Style: LabelStyle.Letter } or { Marks: "()" })));
    }

    private bool ClosesText(Label label) => _open.Count > 1 && _open[1].Kind == ProvisionKind.Text
        && label.Style is LabelStyle.Division or LabelStyle.Digits && label.Marks != "()";

    // Signed in the middle: "11." behind the signatures follows the "10." before them.
    private bool GoesOnBehindSignatures(Label label) => IsBehindSignatures
        && _open[0].Children.LastOrDefault(child => child.Kind != ProvisionKind.Signature) is { } last && IsNext(label, last);

    private int ParentOf(Label? label, ProvisionKind? kind, int headingLevel, int listDepth)
    {
        if (kind is ProvisionKind.Signature or ProvisionKind.Annex || IsAnnex(label))
            return 0;
        if (headingLevel > 0)
            return _open.FindLastIndex(open => open.Parent == null || HoldsHeading(open, label, headingLevel));
        if (label == null)
            return 0;
        if (label.Style == LabelStyle.Division)
            return ParentOfDivision(label);
        if (label.IsNested)
            return ParentOfNested(label);
        return ParentInSeries(label, listDepth);
    }

    private bool HoldsHeading(Provision open, Label? label, int level)
    {
        if (IsDivision(open.Label) && IsDivision(label))
            return Outranks(open.Label!, label!);
        return open.HeadingLevel > 0 && open.HeadingLevel < level;
    }

    private int ParentOfDivision(Label label)
    {
        var same = _open.FindLastIndex(open => IsDivision(open.Label) && open.Label!.Division == label.Division);
        if (same > 0)
            return same - 1;
        return _open.FindLastIndex(open => open.Parent == null || open.Kind == ProvisionKind.Annex
            || (IsDivision(open.Label) ? Outranks(open.Label!, label) : open.HeadingLevel > 0));
    }

    private int ParentOfNested(Label label)
    {
        var prefix = _open.FindLastIndex(open => open.Label is { Style: LabelStyle.Digits or LabelStyle.Division } above && label.IsRightBelow(above));
        if (prefix > 0)
            return prefix;
        var same = _open.FindLastIndex(open => open.Label?.Series == label.Series);
        return same > 0 ? same - 1 : Boundary();
    }

    private int ParentInSeries(Label label, int listDepth)
    {
        var boundary = Boundary();
        for (var at = _open.Count - 1; at > boundary; at--)
        {
            if (IsInSeries(_open[at], label, listDepth))
                return at - 1;
        }
        for (var at = _open.Count - 1; at >= boundary; at--)
        {
            if (listDepth > 0 ? IsAbove(_open[at], listDepth) : EndsWithPrevious(_open[at], label))
                return at;
        }
        return listDepth > 0 ? boundary : _open.Count - 1;
    }

    private static bool IsInSeries(Provision open, Label label, int listDepth) => open.Label?.Series == label.Series
        && (listDepth == 0 || open.ListDepth == 0 || open.ListDepth == listDepth || IsIndentedSuccessor(open, label, listDepth));

    private static bool IsAbove(Provision open, int listDepth) => open.ListDepth < listDepth || (open.ListDepth == listDepth && !IsMarker(listDepth));

    // "2." that is indented below "1." is its neighbour: no series begins with 2.
    private static bool IsIndentedSuccessor(Provision open, Label label, int listDepth) =>
        label.Ordinal > 1 && open.Label!.Ordinal == label.Ordinal - 1 && open.ListDepth < listDepth;

    // Numbering restarts below a division, a heading and an annex.
    private int Boundary() => _open.FindLastIndex(open => open.Parent == null || IsDivision(open.Label) || open.HeadingLevel > 0
        || open.Kind is ProvisionKind.Annex or ProvisionKind.Signature);

    private bool Outranks(Label above, Label below) => IsAnnex(above) ? !IsAnnex(below)
        : _divisionOrder.IndexOf(above.Division) < _divisionOrder.IndexOf(below.Division);

    private static bool IsDivision(Label? label) => label?.Style == LabelStyle.Division;

    private bool IsAnnex(Label? label) => IsDivision(label) && _annexes.Contains(Lexicon.English.Words.Find(label!.Division));

    private ProvisionKind KindOf(Label? label, int headingLevel, Provision parent)
    {
        switch (label)
        {
            case null:
                return ProvisionKind.Heading;
            case { Style: LabelStyle.Division }:
                return KindOfDivision(label, parent);
            case { Style: LabelStyle.Bullet }:
                return ProvisionKind.Item;
            case { Style: LabelStyle.Letter or LabelStyle.Roman }:
                return headingLevel > 0 ? ProvisionKind.Part : ProvisionKind.Point;
            case { IsNested: true }:
                return parent.Kind == ProvisionKind.Paragraph ? ProvisionKind.Point : ProvisionKind.Paragraph;
        }
        return parent.Kind switch
        {
            ProvisionKind.Article => ProvisionKind.Paragraph,
            ProvisionKind.Paragraph or ProvisionKind.Point or ProvisionKind.Item => ProvisionKind.Point,
            _ => headingLevel > 0 || _hasNestedDigits ? ProvisionKind.Article : ProvisionKind.Point,
        };
    }

    private ProvisionKind KindOfDivision(Label label, Provision parent)
    {
        if (IsAnnex(label))
            return ProvisionKind.Annex;
        switch (label.Division)
        {
            case "part" or "title" or "chapter":
                return ProvisionKind.Part;
            case "paragraph":
                return ProvisionKind.Paragraph;
            case "subparagraph" or "point" or "item":
                return ProvisionKind.Point;
        }
        var holdsArticles = label.Division != "article" && _divisionOrder.Contains("article") && _divisionOrder.IndexOf(label.Division) < _divisionOrder.IndexOf("article");
        if (holdsArticles)
            return ProvisionKind.Part;
        return parent.Kind == ProvisionKind.Article ? ProvisionKind.Paragraph : ProvisionKind.Article;
    }
}
