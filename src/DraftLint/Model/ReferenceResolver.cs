using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>
/// Says what a reference points at. A reference is called broken only where the text itself shows that the target cannot exist: other
/// provisions of the same kind do. Whatever names another instrument is external.
/// </summary>
internal sealed class ReferenceResolver
{
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly Draft _draft;
    private readonly WordList _self = Lexicon.English["references/self"];
    private readonly WordSet _thisWords = Lexicon.English.WordsOf("references/this");
    private readonly WordList _annexes = Lexicon.English["structure/annex"];
    private readonly ProvisionDirectory _directory;
    private readonly InstrumentNames _instruments;
    private readonly PackageNames _package;
    private readonly LostLabels _lostLabels;

    public ReferenceResolver(Agreement agreement)
    {
        _draft = agreement.Draft;
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        _directory = new ProvisionDirectory(agreement);
        _instruments = new InstrumentNames(agreement);
        _package = new PackageNames(agreement.Draft);
        _lostLabels = new LostLabels(agreement);
    }

    /// <summary>What the words that follow a reference say of another text that it points to, or null: "it names the Charter of the United Nations".</summary>
    public Elsewhere? Elsewhere(Sentence sentence, int chainEnd)
    {
        if (IsSelf(chainEnd))
            return null;
        if (_package.At(chainEnd, sentence.End) is { } document)
            return new Elsewhere(ReferenceTarget.PackageDocument, $"it names {document} of the package");
        return _instruments.Named(chainEnd, sentence.End) is { } reason ? new Elsewhere(ReferenceTarget.ExternalInstrument, reason) : null;
    }

    public CrossReference Resolve(ReferenceWords words, ReferenceAddress address, int chainEnd, Elsewhere? elsewhere, Provision? named)
    {
        var sentence = words.Sentence;
        if (elsewhere != null)
            return Told(elsewhere.Target, null, elsewhere.Reason);
        if (_draft.LinksElsewhere(words.First))
            return Told(ReferenceTarget.ExternalInstrument, null, "it links to another text");
        var top = address.Steps[0];
        // "this Section 5.2" is where it stands, whatever its printed number.
        if (words.First > sentence.First && _thisWords.Contains(_tokens.Id(words.First - 1)))
            return Told(ReferenceTarget.Provision, sentence.Provision, "");
        var candidates = _directory.Candidates(top);
        var found = candidates.Count > 0 ? _directory.FindTop(sentence, address, candidates) : null;
        if (found != null)
            return ResolveSubs(found, address, Told);
        if (_package.Named(top) is { } document)
            return Told(ReferenceTarget.PackageDocument, null, $"it is {document} of the package");
        if (!IsSelf(chainEnd) && _instruments.AnyIn(sentence))
            return Told(ReferenceTarget.ExternalInstrument, null, "the sentence speaks of another instrument");
        // "paragraph 2" where this article has none and the text before it names no other.
        if (ProvisionDirectory.IsInner(top.Division) && named != sentence.Provision.Whole && !IsSelf(chainEnd) && _directory.IsInSeveral(sentence, top))
            return Told(ReferenceTarget.Ambiguous, null, "this article has no such number, and several others have");
        return Missing(sentence, top, candidates, Told);

        // A table names other texts in its heads and first columns.
        CrossReference Told(ReferenceTarget target, Provision? provision, string reason) => target is ReferenceTarget.Nothing or ReferenceTarget.MissingAnnex && sentence.IsTableCell
            ? words.Tell(ReferenceTarget.Unverifiable, null, "it stands in a table")
            : words.Tell(target, provision, reason);
    }

    /// <summary>Resolves an address within a provision: "paragraph 1 of the preceding Article".</summary>
    public CrossReference ResolveWithin(ReferenceWords words, ReferenceAddress address, Provision provision) =>
        ResolveSubs(provision, new ReferenceAddress([new ReferenceStep("", [0], "", []), .. address.Steps]), words.Tell);

    // "of this Treaty", "hereof", "above"
    private bool IsSelf(int chainEnd) => _phrases.Begins(_self, chainEnd);

    private delegate CrossReference Tell(ReferenceTarget target, Provision? provision, string reason);

    private CrossReference Missing(Sentence sentence, ReferenceStep top, IReadOnlyList<Provision> candidates, Tell tell)
    {
        if (_annexes.Contains(Lexicon.English.Words.Find(top.Division)))
            return _lostLabels.Any ? tell(ReferenceTarget.Unverifiable, null, "the numbering of this draft is not whole") : tell(ReferenceTarget.MissingAnnex, null, candidates.Count == 0 ? $"this draft has no {top.Division}" : "this draft has no such " + top.Division);
        if (ProvisionDirectory.IsInner(top.Division) && !(top.Division == "point" && _directory.HasBareNumbers))
            candidates = [.. Enclosing(sentence.Provision).Children.Where(child => child.Label is { Style: LabelStyle.Digits })];
        if (top.Numbers.Length == 0 || _lostLabels.Any)
            return tell(ReferenceTarget.Unverifiable, null, "the numbering of this draft is not whole");
        // Only a series of the same depth that begins at 1 and runs on shows that a number is not there.
        var series = candidates.Where(candidate => candidate.Label is { } label && label.StandsUnder(top.Numbers)).ToList();
        // "9.1" where there is no 9 is judged by the sections.
        if (series.Count == 0 && top.Numbers.Length > 1)
            return Missing(sentence, top with { Numbers = top.Numbers[..1] }, candidates, tell);
        if (series.Count < 2 || series[0].Label!.Ordinal > 1)
            return tell(ReferenceTarget.Unverifiable, null, $"this draft has no numbered {top.Division}s to compare with");
        var last = series.MaxBy(candidate => candidate.Label!.Ordinal)!;
        if (top.Numbers[^1] > (2 * last.Label!.Ordinal) + 10)
            return tell(ReferenceTarget.Unverifiable, null, "a number so high belongs to a statute or another text");
        if (last.Label.Ordinal > series.Count + 1)
            return tell(ReferenceTarget.Unverifiable, null, "the numbering of this draft is not whole");
        var closest = series.MinBy(candidate => Math.Abs(candidate.Label!.Ordinal - top.Numbers[^1]))!;
        return tell(ReferenceTarget.Nothing, closest, $"the last {top.Division} is {Cited(last)}");
    }

    private static string Cited(Provision provision) => provision.Citation.Length > 0 ? provision.Citation : provision.Label!.Text;

    private CrossReference ResolveSubs(Provision found, ReferenceAddress address, Tell tell)
    {
        var at = found;
        // "subparagraph (c)" was found by its letter; "paragraph 1 (c)" goes on to the letter.
        var labels = address.Steps[0].Subs.Skip(address.Steps[0].Numbers.Length == 0 ? 1 : 0);
        foreach (var step in address.Steps.Skip(1))
            labels = step.Numbers.Length > 0 ? labels.Append(AsLabel(step)).Concat(step.Subs) : labels.Concat(step.Subs);
        foreach (var label in labels)
        {
            var below = Below(at, label);
            if (below != null)
            {
                at = below;
                continue;
            }
            var siblings = at.Children.Where(child => child.Label is { } other && SameSeries(other, label)).ToList();
            if (siblings.Count < 2)
                return tell(ReferenceTarget.Unverifiable, at, $"{Cited(at)} shows no numbers of that kind");
            if (_lostLabels.Any)
                return tell(ReferenceTarget.Unverifiable, at, "the numbering of this draft is not whole");
            return tell(ReferenceTarget.Nothing, siblings[^1], $"the last of {Cited(at)} is {siblings[^1].Label!.Text}");
        }
        return tell(ReferenceTarget.Provision, at, "");
    }

    private Label AsLabel(ReferenceStep step) => new() { Style = LabelStyle.Digits, Text = "", Numbers = [step.Numbers[^1]], Passage = _tokens.Passage(0, 0) };

    private static bool SameSeries(Label one, Label other) => one.Style == other.Style || (other.Alternative is { } alternative && one.Style == alternative.Style);

    // A level may be left out: "Article 5(a)" where the points stand in the only paragraph. A paragraph without a printed number is
    // counted by eye: such references are not judged.
    private static Provision? Below(Provision provision, Label label)
    {
        foreach (var child in provision.Children)
        {
            if (child.Label is { } own && ReferenceStep.Reads(own, label))
                return child;
        }
        foreach (var child in provision.Children)
        {
            if (child.Label?.Style == LabelStyle.Division && child.Kind != ProvisionKind.Paragraph)
                continue;
            if (Below(child, label) is { } below)
                return below;
        }
        return null;
    }

    private static Provision Enclosing(Provision provision)
    {
        var scope = provision;
        while (scope.Parent != null && scope.Kind is not (ProvisionKind.Article or ProvisionKind.Annex or ProvisionKind.Part))
            scope = scope.Parent;
        return scope;
    }
}
