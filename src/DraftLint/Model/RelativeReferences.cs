using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>Resolves references that count from where they stand: "this Article", "the preceding paragraph", "the next section".</summary>
internal sealed class RelativeReferences
{
    private readonly Tokens _tokens;
    private readonly WordSet _this = Lexicon.English.WordsOf("references/this");
    private readonly WordSet _before = Lexicon.English.WordsOf("references/before it");
    private readonly WordSet _after = Lexicon.English.WordsOf("references/after it");

    // By the place of a provision in the order of reading.
    private readonly Provision?[] _next;
    private readonly Provision?[] _previous;

    public RelativeReferences(Agreement agreement)
    {
        _tokens = agreement.Draft.Tokens;
        _next = new Provision?[agreement.Provisions.Count];
        _previous = new Provision?[agreement.Provisions.Count];
        // Articles run on over chapters and parts; everything else is counted among its neighbours.
        Link(agreement.Provisions, provision => provision.Kind == ProvisionKind.Article);
        foreach (var provision in agreement.Provisions)
            Link(provision.Children, child => child.Label != null && child.Kind != ProvisionKind.Article);
    }

    /// <summary>The reference that the words before a division without a number make of it, or null.</summary>
    public CrossReference? Read(Hit division, Sentence sentence)
    {
        var word = division.First - 1;
        if (word < sentence.First || !TryFind(word, division, sentence, out var provision))
            return null;
        var first = word > sentence.First && _tokens.Text(word - 1) is "the" or "The" ? word - 1 : word;
        var words = new ReferenceWords(_tokens, sentence, first, division.End, first, division.End);
        return provision != null
            ? words.Tell(ReferenceTarget.Provision, provision, "")
            : words.Tell(ReferenceTarget.Unverifiable, null, $"this draft shows no such {division.Entry.Name}");
    }

    /// <summary>The provision that "of the preceding Article" names behind a number, or null.</summary>
    public Provision? Behind(int token, Sentence sentence, Phrases phrases, WordList divisions)
    {
        if (token + 3 < sentence.End && _tokens.Text(token) is "of" or "in" && _tokens.Text(token + 1) is "the"
            && phrases.TryAt(divisions, token + 3, out var division) && TryFind(token + 2, division, sentence, out var provision))
        {
            return provision;
        }
        return null;
    }

    private bool TryFind(int word, Hit division, Sentence sentence, out Provision? provision)
    {
        provision = null;
        var here = Enclosing(sentence.Provision, division.Entry.Name);
        if (_this.Contains(_tokens.Id(word)))
        {
            provision = here;
            return here != null;
        }
        var before = _before.Contains(_tokens.Id(word));
        // "the following paragraphs" may be any number of them, and "the following points" a list.
        if (!before && !(_after.Contains(_tokens.Id(word)) && _tokens.Stem(division.First) == _tokens.Id(division.First)))
            return false;
        if (here != null)
            provision = (before ? _previous : _next)[here.Index];
        // A paragraph without a number stands above in the same provision.
        if (provision == null && before && sentence.Previous != null && ProvisionDirectory.IsInner(division.Entry.Name))
            provision = sentence.Provision;
        return true;
    }

    private static Provision? Enclosing(Provision from, string division)
    {
        for (var provision = from; provision != null; provision = provision.Parent)
        {
            if (IsA(provision, division))
                return provision;
        }
        return null;
    }

    private static bool IsA(Provision provision, string division) => provision.Label is { } label && (label.Style == LabelStyle.Division
        ? label.Division == division
        : division switch
        {
            "article" => provision.Kind == ProvisionKind.Article,
            "section" or "clause" => provision.Kind == ProvisionKind.Article || label.IsNested,
            "paragraph" => label.Style == LabelStyle.Digits && provision.Kind is ProvisionKind.Paragraph or ProvisionKind.Point,
            "subparagraph" => label.Style is LabelStyle.Letter or LabelStyle.Roman,
            "point" or "item" => provision.Kind is ProvisionKind.Point or ProvisionKind.Item,
            "annex" or "schedule" or "appendix" or "exhibit" or "attachment" => provision.Kind == ProvisionKind.Annex,
            _ => false,
        });

    private void Link(IReadOnlyList<Provision> provisions, Predicate<Provision> isInRow)
    {
        Provision? last = null;
        for (var at = 0; at < provisions.Count; at++)
        {
            var provision = provisions[at];
            if (!isInRow(provision))
                continue;
            if (last != null)
            {
                _next[last.Index] = provision;
                _previous[provision.Index] = last;
            }
            last = provision;
        }
    }
}
