using System.Collections.ObjectModel;
using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>What a provision is in the architecture of an agreement.</summary>
public enum ProvisionKind
{
    /// <summary>The agreement itself: the root of the tree.</summary>
    Agreement,

    /// <summary>Everything before the operative formula or the first numbered provision: title, parties, recitals.</summary>
    Preamble,

    /// <summary>A division above the article: part, title, chapter, or a section that holds articles.</summary>
    Part,

    /// <summary>An article, or the numbered section of a contract.</summary>
    Article,

    /// <summary>A numbered paragraph of an article, or a clause of a contract ("8.1").</summary>
    Paragraph,

    /// <summary>A point of a plan, or a lettered or numbered point of a paragraph.</summary>
    Point,

    /// <summary>A bullet.</summary>
    Item,

    /// <summary>A heading that carries no number.</summary>
    Heading,

    /// <summary>An annex, schedule, appendix or exhibit, or another text behind the signatures: a protocol, additional articles, a law that approves.</summary>
    Annex,

    /// <summary>The closing formula, signatures and what surrounds them.</summary>
    Signature,

    /// <summary>What stands behind the operative formula without a number or a heading.</summary>
    Text,
}

/// <summary>The part that a provision plays.</summary>
public enum ProvisionRole
{
    /// <summary>It binds, or means to.</summary>
    Operative,

    /// <summary>Title, parties and recitals.</summary>
    Preamble,

    /// <summary>Entry into force, duration, amendment, depositary and the like.</summary>
    FinalClause,

    /// <summary>It stands in an annex.</summary>
    Annex,

    /// <summary>Signatures and their formula.</summary>
    Signature,
}

/// <summary>A node of the tree Part > Chapter > Article > Paragraph > Point: what a label or a heading opens.</summary>
public sealed class Provision : IPlaced
{
    // Most provisions hold either: a list is made for what there is.
    private List<Provision>? _children;
    private List<Sentence>? _sentences;

    internal Provision(ProvisionKind kind, Provision? parent, Label? label, int index)
    {
        Kind = kind;
        Parent = parent;
        Label = label;
        Index = index;
        parent?.Add(this);
    }

    /// <summary>What it is.</summary>
    public ProvisionKind Kind { get; }

    /// <summary>The part that it plays.</summary>
    public ProvisionRole Role { get; internal set; }

    /// <summary>The provision that holds it; the root has none.</summary>
    public Provision? Parent { get; }

    /// <summary>The provisions directly below.</summary>
    public IReadOnlyList<Provision> Children { get; private set; } = ReadOnlyCollection<Provision>.Empty;

    /// <summary>The printed label, or null for a heading without a number.</summary>
    public Label? Label { get; }

    /// <summary>Its heading, or null.</summary>
    public Passage? Heading { get; internal set; }

    /// <summary>Its own sentences, without those of its children.</summary>
    public IReadOnlyList<Sentence> Sentences { get; private set; } = ReadOnlyCollection<Sentence>.Empty;

    /// <summary>Its place in the order of reading, from 0 for the root.</summary>
    public int Index { get; }

    /// <summary>The canonical path: <c>art-5/para-2/point-a</c>; empty for the root.</summary>
    public string Path { get; internal set; } = "";

    /// <summary>How a lawyer cites it: "Article 5(2)(a)", "point 10(b)", "section 8.1"; empty where it has no number.</summary>
    public string Citation { get; internal set; } = "";

    /// <summary>Where it begins: its label, its heading or its first sentence.</summary>
    public Passage? Start => Label?.Passage ?? Heading ?? (Sentences.Count > 0 ? Sentences[0].Passage : Children.Count > 0 ? Children[0].Start : null);

    /// <summary>The heading of this provision or of the nearest one above that has one.</summary>
    public Passage? NearestHeading => Heading ?? Parent?.NearestHeading;

    /// <summary>This provision and all below it, in the order of reading.</summary>
    public IEnumerable<Provision> Tree
    {
        get
        {
            yield return this;
            foreach (var child in Children)
            {
                foreach (var provision in child.Tree)
                    yield return provision;
            }
        }
    }

    /// <summary>Where one of the phrases stands in its heading and sentences, and in those of all provisions below; see <see cref="Passage.Mentions"/>.</summary>
    public IEnumerable<Passage> Mentions(params string[] phrases) => Tree.SelectMany(provision => provision.OwnMentions(phrases));

    /// <summary>The provisions above, the nearest first.</summary>
    public IEnumerable<Provision> Ancestors
    {
        get
        {
            for (var provision = Parent; provision != null; provision = provision.Parent)
                yield return provision;
        }
    }

    // The provision directly below the agreement that it belongs to, itself for one of those; null for the agreement.
    internal Provision? Part
    {
        get
        {
            var part = this;
            while (part.Parent is { Parent: not null } parent)
                part = parent;
            return part.Parent == null ? null : part;
        }
    }

    // The article or the point of the first rank that it belongs to.
    internal Provision Whole
    {
        get
        {
            var whole = this;
            while (whole.Kind != ProvisionKind.Article && whole.Parent is { Parent: not null } parent && parent.Kind is not (ProvisionKind.Part or ProvisionKind.Heading or ProvisionKind.Annex or ProvisionKind.Preamble or ProvisionKind.Text))
                whole = parent;
            return whole;
        }
    }

    // How the builder places what follows.
    internal int HeadingLevel { get; init; }

    internal int ListDepth { get; init; }

    // Its number and heading stand on a line of their own: what follows is its text, whatever the indentation.
    internal bool HoldsText { get; set; }

    private IEnumerable<Passage> OwnMentions(string[] phrases) =>
        [.. Heading?.Mentions(phrases) ?? [], .. Sentences.SelectMany(sentence => sentence.Mentions(phrases))];

    internal void Add(Sentence sentence)
    {
        if (_sentences == null)
        {
            _sentences = [];
            Sentences = _sentences.AsReadOnly();
        }
        sentence.Previous = _sentences.Count > 0 ? _sentences[^1] : null;
        _sentences.Add(sentence);
    }

    private void Add(Provision child)
    {
        if (_children == null)
        {
            _children = [];
            Children = _children.AsReadOnly();
        }
        _children.Add(child);
    }

    internal Sentence TakeLast()
    {
        var last = _sentences![^1];
        _sentences.RemoveAt(_sentences.Count - 1);
        return last;
    }

    Passage? IPlaced.Passage => Start;

    public override string ToString() => Citation.Length > 0 ? Citation : Heading?.Text ?? Path;
}
