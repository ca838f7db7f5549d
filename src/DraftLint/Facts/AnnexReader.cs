using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Compares the annexes that a text speaks of with those that it holds: one finding for each annex, at its first mention.</summary>
internal sealed class AnnexReader
{
    private readonly Agreement _agreement;
    private readonly Tokens _tokens;
    private readonly WordList _divisions = Lexicon.English["structure/division"];
    private readonly WordList _annexes = Lexicon.English["structure/annex"];
    private readonly WordSet _listWords = Lexicon.English.WordsOf("references/list word");

    // "annex a": how often it stands at the beginning of a line, and elsewhere.
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);

    // The kinds of annex that the text speaks of without a number: "the Annexes form part of this Treaty".
    private readonly HashSet<string> _generally = new(StringComparer.Ordinal);

    public AnnexReader(Agreement agreement)
    {
        _agreement = agreement;
        _tokens = agreement.Draft.Tokens;
        var labels = agreement.Provisions.Where(IsAnnex).Select(annex => annex.Label!.Passage.ReadingSpan.Start).ToHashSet();
        foreach (var hit in agreement.Draft.Phrases.All(_divisions))
        {
            if (!_annexes.Contains(Lexicon.English.Words.Find(hit.Entry.Name)) || labels.Contains(_tokens.Start(hit.First)))
                continue;
            var isLine = _tokens.Is(hit.First, TokenTraits.LineStart);
            var any = false;
            foreach (var number in Numbers(hit.End))
            {
                any = true;
                (isLine ? _begun : _mentioned).Add($"{hit.Entry.Name} {number}");
                _mentioned.Add($"{hit.Entry.Name} {number}");
            }
            if (!any || _tokens.Stem(hit.First) != _tokens.Id(hit.First))
                _generally.Add(hit.Entry.Name);
        }
    }

    public IEnumerable<AnnexFault> Read() => Missing().Concat(Orphaned());

    private IEnumerable<AnnexFault> Missing()
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var held = _agreement.Provisions.Where(IsAnnex).ToList();
        // An annex without a number may be the one that is meant.
        if (_agreement.Provisions.Any(provision => provision.Kind == ProvisionKind.Annex && provision.Label is not { Numbers.Count: > 0 }))
            yield break;
        foreach (var reference in _agreement.CrossReferences)
        {
            if (reference.Target != ReferenceTarget.MissingAnnex || reference.Sentence.IsQuoted || !reference.Sentence.IsOperative || Key(reference) is not { } key || _begun.Contains(key) || !told.Add(key))
                continue;
            var kind = key[..key.IndexOf(' ', StringComparison.Ordinal)];
            yield return new AnnexFault(reference.Passage, reference.Sentence.Provision, isMissing: true) { HasOthers = held.Exists(annex => annex.Label!.Division == kind) };
        }
    }

    private IEnumerable<AnnexFault> Orphaned()
    {
        foreach (var annex in _agreement.Provisions.Where(IsAnnex))
        {
            var label = annex.Label!;
            if (label.Numbers.Count == 0 || _generally.Contains(label.Division) || _mentioned.Contains($"{label.Division} {LabelNumber(label.Passage)}"))
                continue;
            // Only where the text refers to the others of its kind by their numbers, it forgets this one.
            var refersToOthers = _mentioned.Any(key => key.StartsWith(label.Division + " ", StringComparison.Ordinal));
            if (refersToOthers && annex.Ancestors.All(above => above.Kind != ProvisionKind.Annex))
                yield return new AnnexFault(label.Passage, annex, isMissing: false) { HasOthers = true };
        }
    }

    // "Exhibit 10.3" above a title is the number that a register gave to the file.
    private static bool IsAnnex(Provision provision) => provision is { Kind: ProvisionKind.Annex, Label.IsNested: false };

    private string? Key(CrossReference reference)
    {
        var first = _tokens.FirstOf(reference.Whole);
        if (!_agreement.Draft.Phrases.TryAt(_divisions, first, out var hit) || !_annexes.Contains(Lexicon.English.Words.Find(hit.Entry.Name)))
            return null;
        var number = reference.Passage == reference.Whole || _tokens.FirstOf(reference.Passage) == first ? hit.End : _tokens.FirstOf(reference.Passage);
        // "Schedule 13G" is a form.
        if (number + 1 < _tokens.Count && _tokens.Is(number, TokenTraits.Number) && _tokens.Is(number + 1, TokenTraits.Word) && !_tokens.Is(number + 1, TokenTraits.Spaced))
            return null;
        return Numbers(number).FirstOrDefault() is { } text ? $"{hit.Entry.Name} {text}" : null;
    }

    private string LabelNumber(Passage label) => Normal(_tokens.EndOf(label) - 1, _tokens.FirstOf(label));

    private string Normal(int token, int first)
    {
        while (token > first && !_tokens.Is(token, TokenTraits.Word | TokenTraits.Number))
            token--;
        return NumberText(token);
    }

    private string NumberText(int token)
    {
        var text = _tokens.Text(token);
        return Numerals.Roman(text) is var roman and > 0 && text.Length > 1 ? roman.ToString(System.Globalization.CultureInfo.InvariantCulture) : text.ToString().ToUpperInvariant();
    }

    // "A", "3", "IV"; "1 and 2", "A to C"
    private IEnumerable<string> Numbers(int token)
    {
        for (var count = 0; count < 12 && token < _tokens.Count && IsNumber(token); count++)
        {
            yield return NumberText(token);
            token++;
            if (token < _tokens.Count && _tokens.First(token) is ',' or '-' or '\u2013')
                token++;
            if (token < _tokens.Count && _listWords.Contains(_tokens.Id(token)))
                token++;
        }
    }

    private bool IsNumber(int token) => _tokens.Is(token, TokenTraits.Number)
        || (_tokens.Is(token, TokenTraits.Capitalised) && (_tokens.Length(token) == 1 || Numerals.Roman(_tokens.Text(token)) > 0));
}
