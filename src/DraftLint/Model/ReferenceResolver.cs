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
    private readonly Agreement _agreement;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly WordList _self = Lexicon.English["references/self"];
    private readonly WordList _thisWords = Lexicon.English["references/this"];
    private readonly WordList _elsewhere = Lexicon.English["references/elsewhere"];
    private readonly WordList _instrumentNouns = Lexicon.English["references/instrument noun"];
    private readonly WordList _annexes = Lexicon.English["structure/annex"];
    private readonly WordList[] _instruments;
    private readonly HashSet<int> _titleWords = [];
    private readonly int _titleNoun;
    private readonly LostLabels _lostLabels;
    private (Sentence? Sentence, bool Answer) _lastAsked;
    private readonly Dictionary<string, List<Provision>> _byDivision = new(StringComparer.Ordinal);

    public ReferenceResolver(Agreement agreement)
    {
        _agreement = agreement;
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        _instruments = [.. Lexicon.English.ListsOf("instruments")];
        if (agreement.Title is { } title)
        {
            for (var token = _tokens.At(title.ReadingSpan.Start); token < Math.Min(_tokens.At(title.ReadingSpan.End), _tokens.Count - 1); token++)
            {
                // Of "Protocol to the Convention on ..." only the protocol is this agreement.
                if (_titleNoun != 0 && _instrumentNouns.Contains(_tokens.Id(token)))
                    continue;
                // A "British-Irish Agreement Act" is an act.
                if (_instrumentNouns.Contains(_tokens.Id(token)) && _instrumentNouns.Contains(_tokens.Id(token + 1)))
                    continue;
                _titleWords.Add(_tokens.Stem(token));
                if (_instrumentNouns.Contains(_tokens.Id(token)))
                    _titleNoun = _tokens.Stem(token);
            }
        }
        _lostLabels = new LostLabels(agreement);
        foreach (var provision in agreement.Provisions)
        {
            if (DivisionOf(provision) is { } division)
                (_byDivision.TryGetValue(division, out var list) ? list : _byDivision[division] = []).Add(provision);
        }
    }

    /// <summary>The words that follow a reference and say that it points elsewhere, or null: "it names the Charter of the United Nations".</summary>
    public string? Elsewhere(Sentence sentence, int chainEnd) => IsSelf(chainEnd) ? null : NamesInstrument(chainEnd, sentence.End);

    public CrossReference Resolve(Sentence sentence, ReferenceAddress address, int first, int end, int chainEnd, string? elsewhere)
    {
        var passage = _tokens.Passage(first, end);
        if (elsewhere != null)
            return Told(ReferenceTarget.ExternalInstrument, null, elsewhere);
        var top = address.Steps[0];
        // "this Section 5.2" is where it stands, whatever its printed number.
        if (first > sentence.First && _thisWords.Contains(_tokens.Id(first - 1)))
            return Told(ReferenceTarget.Provision, sentence.Provision, "");
        var candidates = Candidates(top);
        var found = candidates.Count > 0 ? FindTop(sentence, address, candidates) : null;
        if (found != null)
            return ResolveSubs(found, address, Told);
        if (!IsSelf(chainEnd) && SpeaksOfInstrument(sentence))
            return Told(ReferenceTarget.ExternalInstrument, null, "the sentence speaks of another instrument");
        return Missing(sentence, top, candidates, Told);

        CrossReference Told(ReferenceTarget target, Provision? provision, string reason) => new(passage, sentence, target, provision, reason);
    }

    // "of this Treaty", "hereof", "above"
    private bool IsSelf(int chainEnd) => _phrases.TryAt(_self, chainEnd, out _);

    private delegate CrossReference Tell(ReferenceTarget target, Provision? provision, string reason);

    private CrossReference Missing(Sentence sentence, ReferenceStep top, IReadOnlyList<Provision> candidates, Tell tell)
    {
        if (_annexes.Contains(Lexicon.English.Words.Find(top.Division)))
            return tell(ReferenceTarget.MissingAnnex, null, candidates.Count == 0 ? $"this draft has no {top.Division}" : "this draft has no such " + top.Division);
        if (IsInner(top.Division) && !(top.Division == "point" && _byDivision.ContainsKey("number")))
            candidates = [.. Enclosing(sentence.Provision).Children.Where(child => child.Label is { Style: LabelStyle.Digits })];
        // A table names other texts in its heads and first columns.
        if (sentence.IsTableCell)
            return tell(ReferenceTarget.Unverifiable, null, "it stands in a table");
        if (top.Numbers.Length == 0 || _lostLabels.Any)
            return tell(ReferenceTarget.Unverifiable, null, "the numbering of this draft is not whole");
        // Only a series of the same depth that begins at 1 and runs on shows that a number is not there.
        var series = candidates.Where(candidate => candidate.Label is { } label && label.Numbers.Count == top.Numbers.Length
            && label.Numbers.Take(top.Numbers.Length - 1).SequenceEqual(top.Numbers.Take(top.Numbers.Length - 1))).ToList();
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
            if (child.Label is { } own && Matches(own, label))
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

    private static bool Matches(Label own, Label label) => (own.Style == label.Style && own.Ordinal == label.Ordinal)
        || (label.Alternative is { } alternative && own.Style == alternative.Style && own.Ordinal == alternative.Ordinal);

    private static Provision? FindTop(Sentence sentence, ReferenceAddress address, IReadOnlyList<Provision> candidates)
    {
        var top = address.Steps[0];
        if (IsInner(top.Division))
            return FindInner(sentence.Provision, top) ?? (top.Division == "point" || top.Numbers.Length > 1 ? First(candidates, top, sentence.Provision) : null);
        return First(candidates, top, sentence.Provision);
    }

    // The reference is read where it stands: in the annex first, if it stands in one.
    private static Provision? First(IReadOnlyList<Provision> candidates, ReferenceStep step, Provision from) =>
        Printed(candidates, step, from) ?? (step.Numbers.Length > 0 ? Nested(candidates, step, from) : null);

    // "Section 2.1" where Markdown shows "1." inside "2.".
    // A section of which only "5.1", "5.2" are printed exists all the same.
    private static Provision? Nested(IReadOnlyList<Provision> candidates, ReferenceStep step, Provision from)
    {
        if (step.Numbers.Length == 1)
            return candidates.FirstOrDefault(candidate => candidate.Label is { IsNested: true } label && label.Numbers[0] == step.Numbers[0]);
        var at = Printed(candidates, step with { Numbers = step.Numbers[..1] }, from);
        foreach (var number in step.Numbers.Skip(1))
            at = at?.Children.FirstOrDefault(child => child.Label is { Style: LabelStyle.Digits } label && label.Ordinal == number);
        return at;
    }

    private static Provision? Printed(IReadOnlyList<Provision> candidates, ReferenceStep step, Provision from)
    {
        Provision? found = null;
        var annex = AnnexOf(from);
        foreach (var candidate in candidates)
        {
            if (candidate.Label is not { } label || !label.Numbers.SequenceEqual(step.Numbers) || label.Suffix != step.Suffix)
                continue;
            if (AnnexOf(candidate) == annex)
                return candidate;
            found ??= candidate;
        }
        return found;
    }

    private static Provision? AnnexOf(Provision provision) => provision.Kind == ProvisionKind.Annex ? provision : provision.Ancestors.FirstOrDefault(above => above.Kind == ProvisionKind.Annex);

    // "paragraph 2" and "point (a)" are looked for around the sentence, from the inside out.
    private static Provision? FindInner(Provision from, ReferenceStep step)
    {
        for (var scope = from; scope != null; scope = scope.Parent)
        {
            foreach (var child in scope.Children)
            {
                if (child.Label is not { } label)
                    continue;
                if (step.Numbers.Length > 0 ? label.Numbers.SequenceEqual(step.Numbers) && label.Style is LabelStyle.Digits or LabelStyle.Division : step.Subs.Count > 0 && Matches(label, step.Subs[0]))
                    return child;
            }
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

    private static bool IsInner(string division) => ReferenceAddress.Rank(division) >= 20;

    private IReadOnlyList<Provision> Candidates(ReferenceStep step)
    {
        if (_byDivision.TryGetValue(step.Division, out var exact))
            return exact;
        // A contract says "section 8.1", "clause 8.1" or "paragraph 8.1" of what it prints as "8.1", and "Section P" of "P. Confidentiality".
        var key = step.IsLetter ? "letter" : "number";
        if (step.Division is "section" or "clause" or "paragraph" or "point" or "article" && _byDivision.TryGetValue(key, out var numbered))
            return step.Division == "article" ? [.. numbered.Where(provision => provision.Kind == ProvisionKind.Article)] : numbered;
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

    // "of the Charter", "of Regulation (EU) 2016/679", "of the said Protocol", "of its Constitution". "of the Convention" is this one when
    // the title says so.
    private string? NamesInstrument(int at, int end)
    {
        if (at >= end)
            return null;
        if (_phrases.TryAt(_elsewhere, at, out _))
            return "it names another text";
        // "Article 5, paragraph 2, of the Convention"
        if (_tokens.IsMark(at, ',') && at + 1 < end)
            at++;
        if (_tokens.Text(at) is not ("of" or "to" or "in" or "under"))
            return Instrument(at, end) is { } direct && _tokens.Is(at, TokenTraits.Capitalised) ? direct : null;
        at++;
        if (at < end && _tokens.Text(at) is "the" or "an" or "a" or "any")
            at++;
        if (at >= end)
            return null;
        if (Instrument(at, end) is { } named)
            return IsTitle(at, end) ? null : named;
        if (!_tokens.Is(at, TokenTraits.Capitalised))
            return NearbyNoun(at, end);
        for (var token = at; token < end && token - at < 8 && _tokens.Is(token, TokenTraits.Word | TokenTraits.Number); token++)
        {
            if (_instrumentNouns.Contains(_tokens.Id(token)) && _tokens.Is(token, TokenTraits.Capitalised))
                return IsTitle(at, token + 1) && !IsDated(token + 1, end) ? null : $"it names \"{_tokens.Passage(at, token + 1).Text}\"";
        }
        return null;
    }

    // "article 3 of the 1907 Hague Convention", "section 4 of the federal law"
    private string? NearbyNoun(int at, int end)
    {
        for (var token = at; token < end && token - at < 4 && _tokens.Is(token, TokenTraits.Word | TokenTraits.Number); token++)
        {
            if (_instrumentNouns.Contains(_tokens.Id(token)) && !_titleWords.Contains(_tokens.Stem(token)))
                return $"it names \"{_tokens.Passage(at, token + 1).Text}\"";
        }
        return null;
    }

    private string? Instrument(int at, int end)
    {
        foreach (var list in _instruments)
        {
            if (_phrases.TryAt(list, at, out var hit) && hit.End <= end)
                return $"it names the {hit.Entry.Name}";
        }
        return null;
    }

    // "of the Agreement of 1980", "of the Treaty of 4 April 1949", "of the Agreement between ...": another one.
    private bool IsDated(int at, int end) => at + 1 < end && (_tokens.Text(at) is "between" or "dated" || (_tokens.Text(at) is "of" && _tokens.Is(at + 1, TokenTraits.Number)));

    private bool IsTitle(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_tokens.Is(token, TokenTraits.Capitalised) && !_titleWords.Contains(_tokens.Stem(token)))
                return false;
        }
        return _titleWords.Count > 0;
    }

    // A sentence may hold thousands of references: it is read once.
    private bool SpeaksOfInstrument(Sentence sentence)
    {
        if (_lastAsked.Sentence != sentence)
            _lastAsked = (sentence, MentionsInstrument(sentence));
        return _lastAsked.Answer;
    }

    private bool MentionsInstrument(Sentence sentence)
    {
        foreach (var list in _instruments)
        {
            if (_phrases.Any(list, sentence.First, sentence.End))
                return true;
        }
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (_instrumentNouns.Contains(_tokens.Id(token)) && _tokens.Is(token, TokenTraits.Capitalised) && !IsOwnName(token))
                return true;
        }
        return false;
    }

    // "this Treaty", "the present Convention", or a word of the title.
    private bool IsOwnName(int token) => _titleWords.Contains(_tokens.Stem(token)) || (token > 0 && _tokens.Text(token - 1) is "this" or "present" or "This" or "these");
}
