using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>
/// Where a text says the elements of its clauses. An element counts for a clause when it stands in its own article, in an article or annex
/// that one of the two refers to, or anywhere in a sentence that speaks of the matter itself. The first place in text order is kept.
/// </summary>
internal sealed class ElementIndex
{
    private readonly Dictionary<Provision, Dictionary<ElementKind, Passage>> _byWhole = [];
    private readonly Dictionary<ElementKind, Passage> _general = [];
    private readonly Dictionary<Provision, List<Provision>> _links = [];

    public ElementIndex(Agreement agreement)
    {
        foreach (var reference in agreement.CrossReferences)
        {
            if (reference is not { Target: ReferenceTarget.Provision, Provision: { } target })
                continue;
            var from = reference.Sentence.Provision.Whole;
            var to = IsDivision(target) ? target : target.Whole;
            Link(from, to);
            Link(to, from);
        }
    }

    /// <summary>An element that a sentence says.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="kind">The element.</param>
    /// <param name="passage">The words that say it.</param>
    public void Add(Sentence sentence, ElementKind kind, Passage passage)
    {
        var whole = sentence.Provision.Whole;
        AddTo(whole, kind, passage);
        // A reference to an annex or a part means all that stands in it.
        foreach (var above in whole.Ancestors.Where(IsDivision))
            AddTo(above, kind, passage);
    }

    /// <summary>An element that a sentence says for every clause of the text.</summary>
    public void AddForAll(ElementKind kind, Passage passage) => _general.TryAdd(kind, passage);

    /// <summary>The words that say an element of the clauses of an article or point, or null.</summary>
    public Passage? Find(Provision whole, ElementKind kind) => Near(whole, kind) ?? _general.GetValueOrDefault(kind);

    /// <summary>The same, in the article or point and in those that one of the two refers to only.</summary>
    public Passage? Near(Provision whole, ElementKind kind)
    {
        if (In(whole, kind) is { } own)
            return own;
        foreach (var linked in _links.GetValueOrDefault(whole) ?? [])
        {
            if (In(linked, kind) is { } near)
                return near;
        }
        return null;
    }

    private Passage? In(Provision whole, ElementKind kind) => _byWhole.GetValueOrDefault(whole)?.GetValueOrDefault(kind);

    private static bool IsDivision(Provision provision) => provision.Kind is ProvisionKind.Annex or ProvisionKind.Part;

    private void AddTo(Provision provision, ElementKind kind, Passage passage)
    {
        if (!_byWhole.TryGetValue(provision, out var elements))
            _byWhole.Add(provision, elements = []);
        elements.TryAdd(kind, passage);
    }

    private void Link(Provision from, Provision to)
    {
        if (!_links.TryGetValue(from, out var links))
            _links.Add(from, links = []);
        links.Add(to);
    }
}
