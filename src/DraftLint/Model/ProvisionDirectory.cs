using DraftLint.Syntax;

namespace DraftLint.Model;

/// <summary>Finds provisions by the numbers that are printed before them.</summary>
internal sealed class ProvisionDirectory
{
    private readonly Agreement _agreement;
    private readonly Dictionary<string, List<Provision>> _byDivision = new(StringComparer.Ordinal);
    private readonly List<Provision> _numberedArticles;
    private readonly Dictionary<IReadOnlyList<Provision>, NumberIndex> _indexes = [];

    // How many articles have a paragraph of a number.
    private readonly Dictionary<int, int> _articlesByParagraph = [];

    public ProvisionDirectory(Agreement agreement)
    {
        _agreement = agreement;
        foreach (var provision in agreement.Provisions)
        {
            if (DivisionOf(provision) is { } division)
                (_byDivision.TryGetValue(division, out var list) ? list : _byDivision[division] = []).Add(provision);
        }
        _numberedArticles = [.. (_byDivision.GetValueOrDefault("number") ?? []).Where(provision => provision.Kind == ProvisionKind.Article)];
        foreach (var provision in agreement.Provisions)
        {
            if (provision is { Label: { Style: LabelStyle.Digits, IsNested: false, Ordinal: var number }, Parent: { Kind: ProvisionKind.Article, Label.Style: LabelStyle.Division } })
                _articlesByParagraph[number] = _articlesByParagraph.TryGetValue(number, out var articles) ? articles + 1 : 1;
        }
    }

    /// <summary>True when the draft numbers its provisions without a word before the number.</summary>
    public bool HasBareNumbers => _byDivision.ContainsKey("number");

    /// <summary>True for a division below the article, which is read where the reference stands.</summary>
    public static bool IsInner(string division) => ReferenceAddress.Rank(division) >= 20;

    /// <summary>The provisions that a division could mean.</summary>
    public IReadOnlyList<Provision> Candidates(ReferenceStep step)
    {
        if (_byDivision.TryGetValue(step.Division, out var exact))
            return exact;
        // A contract says "section 8.1", "clause 8.1" or "paragraph 8.1" of what it prints as "8.1", and "Section P" of "P. Confidentiality".
        var key = step.IsLetter ? "letter" : "number";
        if (step.Division is "section" or "clause" or "paragraph" or "point" or "article" && _byDivision.TryGetValue(key, out var numbered))
            return step.Division == "article" ? _numberedArticles : numbered;
        return IsInner(step.Division) ? _agreement.Provisions : [];
    }

    private static string? DivisionOf(Provision provision) => provision.Label switch
    {
        null => null,
        { Style: LabelStyle.Division } label => label.Division,
        { Style: LabelStyle.Digits } when provision.Kind is ProvisionKind.Article || provision.Label.IsNested || TopLevel(provision) => "number",
        { Style: LabelStyle.Letter } when provision.HeadingLevel > 0 => "letter",
        _ => null,
    };

    private static bool TopLevel(Provision provision) => provision.Kind == ProvisionKind.Point && provision.Ancestors.All(above => above.Label == null || above.Kind == ProvisionKind.Part);

    /// <summary>The provision that the outermost step of an address names, seen from a sentence, or null.</summary>
    public Provision? FindTop(Sentence sentence, ReferenceAddress address, IReadOnlyList<Provision> candidates)
    {
        var top = address.Steps[0];
        if (IsInner(top.Division))
            return FindInner(sentence.Provision, top) ?? (top.Division == "point" || top.Numbers.Length > 1 ? First(candidates, top, sentence.Provision) : null);
        return First(candidates, top, sentence.Provision);
    }

    /// <summary>True when a number below the article stands in several articles and not in the one of the sentence, nor can a reader count it there.</summary>
    public bool IsInSeveral(Sentence sentence, ReferenceStep step)
    {
        var here = sentence.Provision.Whole;
        return step.Numbers.Length == 1 && here.Kind == ProvisionKind.Article && !here.Children.Any(child => child.Label is { Style: LabelStyle.Digits })
            && here.Sentences.Count < step.Numbers[0] && _articlesByParagraph.GetValueOrDefault(step.Numbers[0]) > 1;
    }

    // The reference is read where it stands: in the annex first, if it stands in one.
    private Provision? First(IReadOnlyList<Provision> candidates, ReferenceStep step, Provision from) =>
        Printed(candidates, step, from) ?? (step.Numbers.Length > 0 ? Nested(candidates, step, from) : null);

    // "Section 2.1" where Markdown shows "1." inside "2.". A section of which only "5.1", "5.2" are printed exists all the same.
    private Provision? Nested(IReadOnlyList<Provision> candidates, ReferenceStep step, Provision from)
    {
        if (step.Numbers.Length == 1)
            return Index(candidates).FirstBelow(step.Numbers[0]);
        var at = Printed(candidates, step with { Numbers = step.Numbers[..1] }, from);
        foreach (var number in step.Numbers.Skip(1))
            at = at?.Children.FirstOrDefault(child => child.Label is { Style: LabelStyle.Digits } label && label.Ordinal == number);
        return at;
    }

    private Provision? Printed(IReadOnlyList<Provision> candidates, ReferenceStep step, Provision from)
    {
        var found = Index(candidates).Printed(step);
        var annex = AnnexOf(from);
        for (var at = 0; at < found.Count; at++)
        {
            if (AnnexOf(found[at]) == annex)
                return found[at];
        }
        return found.Count > 0 ? found[0] : null;
    }

    private NumberIndex Index(IReadOnlyList<Provision> candidates) =>
        _indexes.TryGetValue(candidates, out var index) ? index : _indexes[candidates] = new NumberIndex(candidates);

    private static Provision? AnnexOf(Provision provision)
    {
        var annex = provision;
        while (annex != null && annex.Kind != ProvisionKind.Annex)
            annex = annex.Parent;
        return annex;
    }

    // "paragraph 2" and "point (a)" are looked for around the sentence, from the inside out.
    private static Provision? FindInner(Provision from, ReferenceStep step)
    {
        for (var scope = from; scope != null; scope = scope.Parent)
        {
            foreach (var child in scope.Children)
            {
                if (child.Label is not { } label)
                    continue;
                if (step.Numbers.Length > 0 ? label.Numbers.SequenceEqual(step.Numbers) && IsInnerNumber(label) : step.Subs.Count > 0 && ReferenceStep.Reads(label, step.Subs[0]))
                    return child;
            }
        }
        return null;
    }

    // "paragraph 2" is no Article 2.
    private static bool IsInnerNumber(Label label) => label.Style == LabelStyle.Digits || (label.Style == LabelStyle.Division && IsInner(label.Division));
}
