using DraftLint.Model;
using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds references without a number that leave a reader guessing. Where anything above could be what is meant, it is silent.</summary>
internal sealed class UnclearReferenceReader
{
    private const int MostModifiers = 3;
    private const int MostWordsBefore = 12;

    // "In addition to all of the above"
    private const int MostWordsOfLead = 7;

    private readonly Agreement _agreement;
    private readonly Grammar _grammar;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly WordList _back = Lexicon.English["references/points back"];
    private readonly WordSet _this = Lexicon.English.WordsOf("references/this");
    private readonly WordList _texts = Lexicon.English["references/text that may be another"];
    private readonly WordList _ownNames = Lexicon.English["references/name of a text"];
    private readonly WordList _alone = Lexicon.English["references/all above"];
    private readonly WordSet _verbs = Lexicon.English.WordsOf("references/verb behind all above");
    private readonly WordList _self = Lexicon.English["references/self"];
    private readonly WordList _divisions = Lexicon.English["structure/division"];

    // The place at which each word stands first, singular and plural taken together.
    private readonly Dictionary<int, int> _first = [];
    private readonly HashSet<string> _labelled = new(StringComparer.Ordinal);
    private readonly bool _hasArticles;

    // The sentences with which articles and points begin, and the first article or point of all.
    private readonly HashSet<Sentence> _opening;
    private readonly Provision? _firstWhole;
    private readonly bool _hasRecitals;

    public UnclearReferenceReader(Agreement agreement, Grammar grammar)
    {
        _agreement = agreement;
        _grammar = grammar;
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
        for (var token = 0; token < _tokens.Count; token++)
            _first.TryAdd(_tokens.Stem(token), token);
        foreach (var provision in agreement.Provisions)
        {
            if (provision.Label is { Style: LabelStyle.Division } label)
                _labelled.Add(label.Division);
        }
        _opening = [.. agreement.ReadableSentences.DistinctBy(sentence => sentence.Provision.Whole)];
        _firstWhole = agreement.ReadableSentences.FirstOrDefault(sentence => sentence.IsOperative && sentence.Provision.Whole.Label != null)?.Provision.Whole;
        _hasRecitals = agreement.ReadableSentences.Any(sentence => sentence.Provision.Role == ProvisionRole.Preamble && sentence.Passage.CompareTo(agreement.Title ?? sentence.Passage) != 0);
        _hasArticles = agreement.Provisions.Count(provision => provision is { Kind: ProvisionKind.Article, Label.Style: LabelStyle.Division }) > 1
            && !agreement.Provisions.Any(provision => provision is { Kind: ProvisionKind.Article, Label.Style: not LabelStyle.Division })
            && !agreement.Provisions.Any(provision => provision.Label is { IsNested: true });
    }

    public IEnumerable<UnclearReference> Read()
    {
        foreach (var reference in _agreement.CrossReferences)
        {
            if (reference.Target == ReferenceTarget.Ambiguous && reference.Sentence.IsOperative && Ambiguity(reference) is { } kind)
                yield return new UnclearReference(reference.Sentence, reference.Passage, kind);
        }
        foreach (var sentence in _agreement.ReadableSentences.Where(sentence => !sentence.IsQuoted))
        {
            if ((AllAbove(sentence) ?? PointsAtNothing(sentence) ?? OtherText(sentence) ?? OtherDivision(sentence)) is { } unclear)
                yield return unclear;
        }
    }

    // "the foregoing paragraphs" are those of the article, "the above articles" may be goods; what stands above in the same article is meant
    // by whoever goes on in it, and without numbers there is none to give.
    private UnclearReferenceKind? Ambiguity(CrossReference reference)
    {
        var (first, end) = (_tokens.FirstOf(reference.Passage), _tokens.EndOf(reference.Passage));
        if (_phrases.Begins(_divisions, first))
            return UnclearReferenceKind.SeveralOfThatNumber;
        return !_phrases.Begins(_divisions, end - 1) && !_phrases.Begins(_self, end) ? PointsBeyond(reference.Sentence) : null;
    }

    // What an article begins with points beyond it: at all that stands above, at a recital, or at nothing.
    private UnclearReferenceKind? PointsBeyond(Sentence sentence)
    {
        var whole = sentence.Provision.Whole;
        if (!_opening.Contains(sentence) || whole.Label is null or { Style: LabelStyle.Letter or LabelStyle.Roman })
            return null;
        if (whole != _firstWhole)
            return UnclearReferenceKind.Several;
        return _hasRecitals ? null : UnclearReferenceKind.NothingAbove;
    }

    // "The above applies to officers", "Subject to the above,"; further on it is what the sentence itself has said.
    private UnclearReference? AllAbove(Sentence sentence)
    {
        if (!sentence.IsOperative || PointsBeyond(sentence) is not { } kind)
            return null;
        var hit = _phrases.Within(_alone, sentence.First, Math.Min(sentence.End, sentence.First + MostWordsOfLead)).FirstOrDefault(hit => StandsAlone(hit.End, sentence.End));
        return hit == null ? null : new UnclearReference(sentence, _tokens.Passage(hit.First, hit.End), kind);
    }

    // "the above applies", "Subject to the above,": no noun follows.
    private bool StandsAlone(int token, int end) => token >= end || (!_tokens.Is(token, TokenTraits.Word | TokenTraits.Number) && !_tokens.IsMark(token, '-'))
        || _grammar.IsAuxiliary(token) || _grammar.IsPreposition(token) || _grammar.IsCoordinator(token) || _grammar.IsSubordinator(token) || _verbs.Contains(_tokens.Id(token));

    // "the above-mentioned measures": the noun stands nowhere before, and nothing before it in the same article could be meant by it.
    private UnclearReference? PointsAtNothing(Sentence sentence)
    {
        if (sentence.Previous != null || sentence.Stem != null || (sentence.Provision.Kind == ProvisionKind.Paragraph && sentence.Provision.Parent!.Children[0] != sentence.Provision))
            return null;
        foreach (var hit in _phrases.Within(_back, sentence.First, sentence.End))
        {
            var end = hit.End;
            while (end < sentence.End && end - hit.End <= MostModifiers && _tokens.Is(end, TokenTraits.Word) && !_grammar.IsPreposition(end) && !_grammar.IsAuxiliary(end) && !_grammar.IsCoordinator(end) && !_grammar.IsDeterminer(end) && !_grammar.IsSubordinator(end))
            {
                end++;
                if (_grammar.IsPlural(end - 1))
                    break;
            }
            // A noun in the plural is one for certain; "the above" before a verb points with no noun at all.
            if (end > hit.End && hit.First - sentence.First < MostWordsBefore && _grammar.IsPlural(end - 1) && _first[_tokens.Stem(end - 1)] >= hit.First && !_phrases.Begins(_divisions, end - 1))
                return new UnclearReference(sentence, _tokens.Passage(hit.First, end), UnclearReferenceKind.NothingAbove);
        }
        return null;
    }

    // "this agreement" in a text that calls itself a declaration, and that has spoken of no agreement just before.
    private UnclearReference? OtherText(Sentence sentence)
    {
        if (_agreement.Title is not { } title || !_phrases.Any(_ownNames, _tokens.FirstOf(title), _tokens.EndOf(title)))
            return null;
        foreach (var hit in _phrases.Within(_texts, sentence.First + 1, sentence.End))
        {
            if (_tokens.Text(hit.First - 1) is not ("this" or "This") || _tokens.Is(hit.First, TokenTraits.Capitalised) || Speaks(title, hit))
                continue;
            var from = sentence.Previous?.First ?? sentence.First;
            if (!MentionedBefore(hit, from) && !_agreement.DefinedTerms.Any(term => term.Stems.Contains(_tokens.Stem(hit.First))))
                return new UnclearReference(sentence, _tokens.Passage(hit.First - 1, hit.End), UnclearReferenceKind.UnknownText);
        }
        return null;
    }

    private bool Speaks(Passage passage, Hit noun)
    {
        for (var token = _tokens.FirstOf(passage); token < _tokens.EndOf(passage); token++)
        {
            if (_tokens.Stem(token) == _tokens.Stem(noun.First))
                return true;
        }
        return false;
    }

    // Just before in any case; further up only as a common noun: "the parties reached an agreement".
    private bool MentionedBefore(Hit noun, int from)
    {
        foreach (var hit in _phrases.Within(_texts, 0, noun.First))
        {
            if (_tokens.Stem(hit.First) == _tokens.Stem(noun.First) && (hit.First >= from || !_tokens.Is(hit.First, TokenTraits.Capitalised)))
                return true;
        }
        return false;
    }

    private UnclearReference? OtherDivision(Sentence sentence)
    {
        if (!_hasArticles)
            return null;
        foreach (var hit in _phrases.Within(_divisions, sentence.First + 1, sentence.End))
        {
            // "this Section 5" has its number, "this chapter of history" is none of the text.
            if (hit.Entry.Name == "section" && _this.Contains(_tokens.Id(hit.First - 1)) && !_labelled.Contains("section")
                && (hit.End == sentence.End || !_tokens.Is(hit.End, TokenTraits.Number)))
                return new UnclearReference(sentence, _tokens.Passage(hit.First - 1, hit.End), UnclearReferenceKind.NoSuchDivision);
        }
        return null;
    }
}
