using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Reads what a text says of the bodies that it names. A sentence speaks of the bodies that it names, that the sentence before it names and
/// that the heading above it names. "The Commission" is the Joint Boundary Commission; another Commission with a name of its own is not.
/// </summary>
internal sealed class BodyCharterReader
{
    private static readonly WordList[] Names = [.. Lexicon.English.ListsOf("states", "organisations"), Lexicon.English["names/cities and regions"], Lexicon.English["names/languages and nationalities"]];

    private readonly Agreement _agreement;
    private readonly Tokens _tokens;
    private readonly Phrases _phrases;
    private readonly WordList _bodies = Lexicon.English["names/capitalised bodies"];
    private readonly WordList _madeHere = Lexicon.English["terms/made by the text"];
    private readonly WordList _composition = Lexicon.English["terms/composition of a body"];
    private readonly WordList _voting = Lexicon.English["terms/voting of a body"];
    private readonly WordList _mandate = Lexicon.English["terms/mandate of a body"];
    private readonly WordList _funding = Lexicon.English["terms/funding of a body"];
    private readonly Dictionary<string, BodyCharter> _charters = new(StringComparer.Ordinal);
    private readonly Dictionary<Provision, List<string>> _headed = [];
    private ILookup<Sentence, string> _named = Enumerable.Empty<string>().ToLookup(_ => default(Sentence)!);

    public BodyCharterReader(Agreement agreement)
    {
        _agreement = agreement;
        _tokens = agreement.Draft.Tokens;
        _phrases = agreement.Draft.Phrases;
    }

    public void Read(IReadOnlyList<Body> bodies, ILookup<Sentence, Statement> statements)
    {
        if (bodies.Count == 0)
            return;
        _named = bodies.SelectMany(body => body.Mentions.Select(mention => (mention.Sentence, body.Key))).ToLookup(pair => pair.Sentence, pair => pair.Key);
        ReadSentences();
        var byNoun = _charters.GroupBy(entry => Noun(entry.Key)).ToDictionary(group => group.Key, group => group.Select(entry => entry.Value).Aggregate(Merge), StringComparer.Ordinal);
        // "the said Committee" may be the Committee of somebody else that was named before.
        var foreign = bodies.Where(body => body.Mentions.Any(mention => !IsMadeHere(mention.Passage))).SelectMany(body => Nouns(_tokens.FirstOf(body.Mentions[0].Passage), _tokens.EndOf(body.Mentions[0].Passage))).ToHashSet(StringComparer.Ordinal);
        foreach (var body in bodies)
        {
            var noun = Noun(body.Key);
            body.Charter = noun == body.Key ? byNoun.GetValueOrDefault(noun) ?? BodyCharter.None : Merge(CharterOf(body.Key), CharterOf(noun));
            body.IsOfThisText = !foreign.Contains(noun);
            body.ActingMention = body.Mentions.FirstOrDefault(mention => ActionOf(mention, statements) != null);
            body.Action = body.ActingMention is { } acting ? ActionOf(acting, statements) : null;
        }
    }

    private void ReadSentences()
    {
        Sentence? previous = null;
        List<string> before = [];
        foreach (var sentence in _agreement.ReadableSentences)
        {
            var here = _named[sentence].ToList();
            var goesOn = previous != null && (sentence.Provision == previous.Provision || sentence.Stem == previous);
            var spokenOf = here.Concat(goesOn ? before : []).Concat(Headed(sentence.Provision)).Distinct();
            if (Says(sentence) is { } said)
            {
                foreach (var noun in spokenOf)
                    _charters[noun] = Merge(CharterOf(noun), said);
            }
            // "It decides by majority" still speaks of the body of two sentences before.
            before = here.Count > 0 ? here : goesOn ? before : [];
            previous = sentence;
        }
    }

    private BodyCharter CharterOf(string key) => _charters.GetValueOrDefault(key) ?? BodyCharter.None;

    private BodyCharter? Says(Sentence sentence)
    {
        var said = new BodyCharter(First(_composition, sentence), First(_voting, sentence), First(_mandate, sentence), First(_funding, sentence));
        return said == BodyCharter.None ? null : said;
    }

    private Passage? First(WordList list, Sentence sentence) => _phrases.TryFirst(list, sentence.First, sentence.End, out var hit) ? _tokens.Passage(hit.First, hit.End) : null;

    private static BodyCharter Merge(BodyCharter known, BodyCharter said) =>
        new(known.Composition ?? said.Composition, known.Voting ?? said.Voting, known.Mandate ?? said.Mandate, known.Funding ?? said.Funding);

    private List<string> Headed(Provision provision)
    {
        if (_headed.TryGetValue(provision, out var nouns))
            return nouns;
        nouns = provision.NearestHeading is { } heading ? Nouns(_tokens.FirstOf(heading), _tokens.EndOf(heading)) : [];
        return _headed[provision] = nouns;
    }

    private List<string> Nouns(int first, int end) => [.. _phrases.Within(_bodies, first, end).Select(hit => TermKeys.Of(_tokens, hit.End - 1, hit.End)).Distinct(StringComparer.Ordinal)];

    private static string Noun(string key) => key[(key.LastIndexOf(' ') + 1)..];

    // "the Boundary Commission", not "the Hague Conference", "the Commission of the African Union", "the National Security Council of Iceland".
    private bool IsMadeHere(Passage name)
    {
        var (first, end) = (_tokens.FirstOf(name), _tokens.EndOf(name));
        if (!_phrases.TryFirst(_bodies, first, end, out var noun) || !_phrases.Any(_madeHere, noun.First, noun.End) || noun.End != end)
            return false;
        if (end + 1 < _tokens.Count && _tokens.Text(end) is "of" or "on" or "for" && (_tokens.Is(end + 1, TokenTraits.Capitalised) || _tokens.Text(end + 1) is "the"))
            return false;
        return !_phrases.Any(Names, Math.Max(0, first - 2), end);
    }

    // The statement whose obligor is the body, not one that only speaks of it.
    private static Passage? ActionOf(BodyMention mention, ILookup<Sentence, Statement> statements)
    {
        foreach (var statement in statements[mention.Sentence])
        {
            if (statement is { IsOperative: true, IsSubordinate: false, Obligor: { } obligor, Verb: not null, Modality: Modality.Shall or Modality.Will or Modality.May or Modality.Undertakes or Modality.Bare }
                && obligor.Span.End == mention.Passage.Span.End)
            {
                return statement.Passage;
            }
        }
        return null;
    }
}
