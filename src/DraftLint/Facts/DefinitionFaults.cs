using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>Finds terms that are defined twice, definitions that need themselves, and duties that stand in a definition.</summary>
internal sealed class DefinitionFaults(Agreement agreement)
{
    // A definition of hundreds of words is compared and followed by its beginning.
    private const int MostTokens = 400;

    private readonly Tokens _tokens = agreement.Draft.Tokens;
    private readonly Phrases _phrases = agreement.Draft.Phrases;
    private readonly WordList _forSome = Lexicon.English["definitions/for some only"];
    private readonly WordList _actors = Lexicon.English["actors/collective"];
    private readonly WordList _persons = Lexicon.English["actors/person"];
    private readonly WordSet _promises = Lexicon.English.WordsOf("terms/words of a duty");
    private readonly WordList _heading = Lexicon.English["definitions/heading"];
    private readonly WordSet _small = Lexicon.English.WordsOf("terms/says nothing of its own");
    private readonly HashSet<Sentence> _defining = [.. agreement.DefinedTerms.Select(term => term.Sentence)];
    private readonly WordEndings _participleEndings = new("clauses/participle ending");
    private readonly WordSet _verbs = Lexicon.English.WordsOf("terms/verb of a definition");

    public IEnumerable<RepeatedDefinition> Repeated()
    {
        foreach (var group in agreement.DefinedTerms.Where(GivesAMeaning).GroupBy(term => new ScopedTerm(term.Key, term.Scope)))
        {
            var first = group.First();
            foreach (var again in group.Skip(1))
            {
                if (again.Sentence != first.Sentence && Differ(first, again))
                    yield return new RepeatedDefinition(first, again);
            }
        }
    }

    /// <summary>The duties that stand inside a definition, or behind it in the same entry of a list of definitions.</summary>
    public IEnumerable<HiddenObligation> Obligations(ILookup<Sentence, Statement> statements)
    {
        foreach (var term in agreement.DefinedTerms.Where(term => term is { IsName: false, IsLabel: false }).DistinctBy(term => term.Sentence))
        {
            foreach (var sentence in OfEntry(term))
            {
                if (statements[sentence].FirstOrDefault(statement => IsHidden(statement, term)) is not { } statement)
                    continue;
                yield return new HiddenObligation(term, statement);
                break;
            }
        }
    }

    // What a table, a quotation or a footnote says is not yet a definition of this text; one "with respect to" some things leaves room for another.
    private bool GivesAMeaning(DefinedTerm term)
    {
        if (term.IsLabel || term.IsPointer || term.IsAddition || term.Meaning is not { } meaning || term.Sentence.IsTableCell || term.Sentence.IsQuoted)
            return false;
        return term.IsName || !_phrases.Any(_forSome, _tokens.EndOf(term.Term), Math.Min(_tokens.EndOf(meaning), _tokens.FirstOf(meaning) + 6));
    }

    // Two names say the same when what stands before their brackets shares a word; two explanations only when they are the same words.
    private bool Differ(DefinedTerm first, DefinedTerm again)
    {
        if (first.Meaning is not { } one || again.Meaning is not { } other)
            return false;
        if (first.IsName != again.IsName)
            return false;
        if (first.IsName)
            return !Words(one).Overlaps(Words(other)) && !Words(other).Contains(again.Stems[^1]);
        // "Depots" are all of them and "Depot" is one: two terms.
        return string.Equals(first.Term.Text, again.Term.Text, StringComparison.OrdinalIgnoreCase) && !Stems(one).SequenceEqual(Stems(other));
    }

    private IEnumerable<int> Stems(Passage passage)
    {
        var (first, end) = (_tokens.FirstOf(passage), _tokens.EndOf(passage));
        for (var token = first; token < end && token - first < MostTokens; token++)
        {
            if (_tokens.Is(token, TokenTraits.Word | TokenTraits.Number))
                yield return _tokens.Stem(token);
        }
    }

    private HashSet<int> Words(Passage passage) => [.. Stems(passage).Where(stem => !_small.Contains(stem))];

    // A list of definitions gives each term an entry: what stands there besides the definition is read as part of it.
    private IEnumerable<Sentence> OfEntry(DefinedTerm term)
    {
        yield return term.Sentence;
        var provision = term.Sentence.Provision;
        if (provision.NearestHeading is not { } heading || !_phrases.Any(_heading, _tokens.FirstOf(heading), _tokens.EndOf(heading)) || provision.Sentences[0] != term.Sentence)
            yield break;
        foreach (var sentence in provision.Sentences.Skip(1))
        {
            if (_defining.Contains(sentence))
                yield break;
            yield return sentence;
        }
    }

    private bool IsHidden(Statement statement, DefinedTerm term) => statement is { IsDuty: true, Obligor: not null, Verb: { } verb }
        && statement.Passage.Span.Start >= term.Term.Span.End
        && !_verbs.Contains(_tokens.Id(_tokens.FirstOf(verb)))
        && _promises.Contains(_tokens.Id(_tokens.FirstOf(statement.Modal)))
        && CanOwe(statement);

    private bool CanOwe(Statement statement)
    {
        if (statement.Obligors.Count > 0)
            return true;
        // "the Party", "the Party visited"
        var (first, last) = (_tokens.FirstOf(statement.Obligor!), _tokens.EndOf(statement.Obligor!) - 1);
        return IsActor(last) || (last > first && _participleEndings.End(_tokens, last) && IsActor(last - 1));
    }

    private bool IsActor(int token) => _actors.Contains(_tokens.Id(token)) || _persons.Contains(_tokens.Id(token));

    // What has one meaning.
    private sealed record ScopedTerm(string Key, Provision? Scope);
}
