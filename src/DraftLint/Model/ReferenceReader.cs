using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>
/// Finds references by number in sentences and hands them to the <see cref="ReferenceResolver"/>: "Article 5(2)(a)",
/// "paragraph 2 of Article 7", "points 3 to 5", "Annex B", "Article 51 of the Charter".
/// </summary>
internal sealed class ReferenceReader
{
    private static readonly Comparer<CrossReference> ByPlace = Comparer<CrossReference>.Create((one, other) => one.Passage.CompareTo(other.Passage));

    private readonly Agreement _agreement;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly LabelReader _labels;
    private readonly ReferenceResolver _resolver;
    private readonly RelativeReferences _relative;
    private readonly WordList _divisions = Lexicon.English["structure/division"];
    private readonly WordList _analogies = Lexicon.English["guarantees/analogy"];
    private readonly WordList _unnumbered = Lexicon.English["references/provisions without a number"];
    private readonly WordSet _suffixes = Lexicon.English.WordsOf("structure/number suffix");
    private readonly WordSet _listWords = Lexicon.English.WordsOf("references/list word");
    private readonly WordSet _afterReference = Lexicon.English.WordsOf("references/after a list");
    private readonly List<CrossReference> _references = [];

    // The article in which another one was named last.
    private Provision? _named;

    public ReferenceReader(Agreement agreement)
    {
        _agreement = agreement;
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        _labels = new LabelReader(agreement.Draft);
        _resolver = new ReferenceResolver(agreement);
        _relative = new RelativeReferences(agreement);
    }

    public IReadOnlyList<CrossReference> Read()
    {
        foreach (var sentence in _agreement.ReadableSentences)
            Read(sentence);
        return _references;
    }

    private void Read(Sentence sentence)
    {
        var from = _references.Count;
        var chains = Chains(sentence);
        ReadUnnumbered(sentence);
        if (chains != null)
            Resolve(sentence, chains);
        if (_references.Count - from > 1)
            _references.Sort(from, _references.Count - from, ByPlace);
    }

    // The numbers of a sentence; null for most. Relative references are told at once.
    private List<List<Part>>? Chains(Sentence sentence)
    {
        List<List<Part>>? chains = null;
        var done = sentence.First;
        foreach (var hit in _phrases.Within(_divisions, sentence.First, sentence.End))
        {
            if (hit.First < done || LostLabels.IsLabel(_tokens, hit, sentence.First))
                continue;
            if (ReadChain(hit, sentence.End) is { Count: > 0 } chain)
            {
                (chains ??= []).Add(chain);
                done = chain[^1].End;
            }
            else if (_relative.Read(hit, sentence) is { } relative)
            {
                _references.Add(relative);
            }
        }
        return chains;
    }

    private void Resolve(Sentence sentence, List<List<Part>> chains)
    {
        if (chains.Exists(chain => chain.Exists(part => !ProvisionDirectory.IsInner(part.Division))))
            _named = sentence.Provision.Whole;
        var elsewhere = Elsewhere(sentence, chains);
        for (var i = 0; i < chains.Count; i++)
            Resolve(sentence, chains[i], elsewhere[i]);
    }

    // "The foregoing provisions apply" sends the reader to everything above.
    private void ReadUnnumbered(Sentence sentence)
    {
        foreach (var hit in _phrases.Within(_unnumbered, sentence.First, sentence.End))
        {
            _references.Add(new ReferenceWords(_tokens, sentence, hit.First, hit.End, hit.First, hit.End)
                .Tell(ReferenceTarget.Ambiguous, sentence.Provision, "it gives no number, and any provision above could be meant"));
        }
    }

    // "paragraph 2 of Article V and paragraph 10 of Article VII of the Agreement": what the last one names, all of a list name.
    private Elsewhere?[] Elsewhere(Sentence sentence, List<List<Part>> chains)
    {
        var elsewhere = new Elsewhere?[chains.Count];
        for (var i = chains.Count - 1; i >= 0; i--)
        {
            elsewhere[i] = _resolver.Elsewhere(sentence, chains[i][^1].End) ?? NamedBefore(sentence, Bounds(chains[i]).First) ?? Likened(Bounds(chains[i]).First);
            if (elsewhere[i] == null && i + 1 < chains.Count && IsListed(chains[i][^1].End, Bounds(chains[i + 1]).First))
                elsewhere[i] = elsewhere[i + 1];
        }
        return elsewhere;
    }

    private void Resolve(Sentence sentence, List<Part> chain, Elsewhere? elsewhere)
    {
        var (wholeFirst, wholeEnd) = Bounds(chain);
        var within = elsewhere == null ? _relative.Behind(chain[^1].End, sentence, _phrases, _divisions) : null;
        foreach (var (address, first, end) in Addresses(chain))
        {
            var words = new ReferenceWords(_tokens, sentence, first, end, wholeFirst, wholeEnd);
            _references.Add(within != null ? _resolver.ResolveWithin(words, address, within) : _resolver.Resolve(words, address, chain[^1].End, elsewhere, _named));
        }
    }

    // "FAR section 12.212", "GDPR Article 28": the name of a statute in capitals stands before the number.
    private Elsewhere? NamedBefore(Sentence sentence, int first) => first > sentence.First && _tokens.Is(first - 1, TokenTraits.AllCapitals)
        ? new Elsewhere(ReferenceTarget.ExternalInstrument, $"it names \"{_tokens.Text(first - 1)}\"")
        : null;

    // "Article 5-like": the article of a model, whatever numbers this draft has.
    private Elsewhere? Likened(int first) => _phrases.Begins(_analogies, first)
        ? new Elsewhere(ReferenceTarget.ExternalInstrument, "it names a model")
        : null;

    private bool IsListed(int from, int to)
    {
        for (var token = from; token < to; token++)
        {
            if (_tokens.First(token) is not (',' or ';') && _tokens.Text(token) is not ("and" or "or" or "of" or "the" or "in" or "to"))
                return false;
        }
        return to - from <= 4;
    }

    // "paragraph 2 of Article 7", "Article 7, paragraph 2 (a)": divisions that follow one another make one reference.
    private List<Part> ReadChain(Hit hit, int end)
    {
        var chain = new List<Part>();
        while (ReadPart(hit, end) is { } part)
        {
            chain.Add(part);
            var next = part.End;
            if (next < end && _tokens.First(next) is ',')
                next++;
            if (next < end && _tokens.Text(next) is "of" or "in")
                next++;
            if (next < end && _tokens.Text(next) is "the")
                next++;
            if (next >= end || !_phrases.TryAt(_divisions, next, out var following) || chain.Exists(earlier => earlier.Division == following.Entry.Name))
                break;
            hit = following;
        }
        return chain;
    }

    private Part? ReadPart(Hit hit, int end)
    {
        var at = hit.End;
        if (at < end && _tokens.IsMark(at, '.') && !_tokens.Is(at, TokenTraits.Spaced))
            at++;
        if (at < end && _tokens.Text(at) is "No" or "no" or "Nos" && at + 2 < end && _tokens.IsMark(at + 1, '.'))
            at += 2;
        var numbers = new List<Number>();
        while (at < end && ReadNumber(at, end, hit, numbers.Count > 0 ? numbers[^1] : null) is { } number)
        {
            numbers.Add(number);
            at = number.End;
            var next = at;
            if (next < end && _tokens.First(next) is ',' or '-' or '\u2013' or '&' or ';')
                next++;
            if (next < end && _listWords.Contains(_tokens.Id(next)))
                next++;
            if (next == at || next >= end)
                break;
            if (!ContinuesList(next, end, number, hit))
                break;
            at = next;
        }
        return numbers.Count == 0 ? null : new Part(hit.Entry.Name, numbers, hit.First, numbers[^1].End);
    }

    // "Articles 3, 4 and 5 of ..." goes on; "Article 3, 30 days after ..." and "paragraph 2 and 10 members" do not: after the list no
    // noun may follow. A list of bare numbers needs its word in the plural, which the caller's hit tells by its spelling.
    private bool ContinuesList(int next, int end, Number before, Hit division)
    {
        // "Article 5(a) and (b)", not "this Section, (iii) are informed"
        // A semicolon ends the clause that the reference stands in.
        if (_tokens.IsMark(next, '('))
            return before.Subs.Count > 0 && !_tokens.IsMark(before.End, ';') && _labels.ReadParenthesised(next, end) is { } label && EndsReference(label.EndToken, end);
        // "Points 1 and 3 take effect": the plural says that a second number is one.
        var isPlural = _tokens.Stem(division.First) != _tokens.Id(division.First);
        return (_tokens.Is(next, TokenTraits.Number) && (isPlural || EndsReference(next + 1, end)))
            || (_tokens.Is(next, TokenTraits.Word) && Numerals.Roman(_tokens.Text(next)) > 0 && char.IsUpper(_tokens.First(next)));
    }

    private bool EndsReference(int after, int end) => after >= end || !_tokens.Is(after, TokenTraits.Word) || _afterReference.Contains(_tokens.Id(after));

    private Number? ReadNumber(int at, int end, Hit division, Number? before)
    {
        if (_tokens.IsMark(at, '('))
        {
            // "(b)" after "Article 5(a) and" belongs to that article; after "points" it stands alone.
            var sub = ReadSubLabels(at, end, out var after);
            return sub.Count == 0 ? null : new Number(before is { IsBare: false } ? before.Value : [], "", before is { Subs.Count: > 1 } ? [before.Subs[0], .. sub] : sub, at, after);
        }
        var isDivisionCapital = _tokens.Is(division.First, TokenTraits.Capitalised);
        var value = _labels.NumberAt(at, out var isWord);
        if (isWord && !isDivisionCapital)
            return null;
        if (value.Length == 0 && Numerals.Letter(_tokens.Text(at)) is var letter and > 0 and < 27 && _tokens.Text(at).Length == 1 && char.IsLower(_tokens.First(at)) && _tokens.Text(at) is not "a" && division.Entry.Name is "point" or "subparagraph" or "item" or "paragraph")
            return new Number([], "", [LetterLabel(letter)], at, at + 1);
        // "section A" may be a label; "part I have" is not: a lower-case division needs a figure.
        if (value.Length == 0 || (!isDivisionCapital && !_tokens.Is(at, TokenTraits.Number) && division.Entry.Name is "part" or "title" or "item" or "section" or "rule"))
            return null;
        var next = at + 1;
        var suffix = "";
        if (next < end && _suffixes.Contains(_tokens.Id(next)))
            suffix = _tokens.Text(next++).ToString().ToLowerInvariant();
        else if (next < end && !_tokens.Is(next, TokenTraits.Spaced) && _tokens.Is(next, TokenTraits.Word) && _tokens.Text(next).Length == 1)
            suffix = _tokens.Text(next++).ToString().ToLowerInvariant();
        var subs = ReadSubLabels(next, end, out var subEnd);
        return new Number(value, suffix, subs, at, subEnd) { IsLetter = _tokens.Text(at).Length == 1 && char.IsAsciiLetter(_tokens.First(at)) };
    }

    private List<Label> ReadSubLabels(int at, int end, out int after)
    {
        var labels = new List<Label>();
        while (at < end && _labels.ReadParenthesised(at, end) is { } label && (labels.Count == 0 || !_tokens.Is(at, TokenTraits.Spaced)))
        {
            labels.Add(label);
            at = label.EndToken;
        }
        after = at;
        return labels;
    }

    private Label LetterLabel(int letter) => new() { Style = LabelStyle.Letter, Text = "", Numbers = [letter], Passage = _tokens.Passage(0, 0) };

    // One address for each number of a list; a range gives its two ends.
    private static IEnumerable<(ReferenceAddress Address, int First, int End)> Addresses(List<Part> chain)
    {
        var outer = chain.Count == 1 ? chain : [.. chain.OrderBy(part => ReferenceAddress.Rank(part.Division))];
        var (first, end) = Bounds(chain);
        var listed = outer.FindIndex(part => part.Numbers.Count > 1);
        if (listed < 0)
        {
            yield return (AddressOf(outer, 0, outer[0].Numbers[0]), first, end);
            yield break;
        }
        foreach (var number in outer[listed].Numbers)
        {
            var isFirst = number == outer[listed].Numbers[0];
            yield return (AddressOf(outer, listed, number), isFirst ? outer[listed].First : number.First, number.End);
        }
    }

    private static ReferenceAddress AddressOf(List<Part> parts, int listed, Number number)
    {
        var steps = new ReferenceStep[parts.Count];
        for (var at = 0; at < steps.Length; at++)
            steps[at] = parts[at].Step(at == listed ? number : parts[at].Numbers[0]);
        return new ReferenceAddress(steps);
    }

    private static (int First, int End) Bounds(List<Part> chain)
    {
        var (first, end) = (chain[0].First, chain[0].End);
        foreach (var part in chain)
            (first, end) = (Math.Min(first, part.First), Math.Max(end, part.End));
        return (first, end);
    }

    private sealed record Number(int[] Value, string Suffix, List<Label> Subs, int First, int End)
    {
        public bool IsLetter { get; init; }

        public bool IsBare => Value.Length == 0;
    }

    private sealed record Part(string Division, List<Number> Numbers, int First, int End)
    {
        public ReferenceStep Step(Number number) => new(Division, number.Value, number.Suffix, number.Subs) { IsLetter = number.IsLetter };
    }
}
