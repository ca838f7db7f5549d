using DraftLint.Model;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>What a statement speaks of.</summary>
/// <param name="IsEnforcement">Sanctions, monitoring, a breach and what follows.</param>
/// <param name="IsGuarantee">A security guarantee.</param>
/// <param name="ComesByItself">A measure is said to come about by itself: "sanctions will follow".</param>
internal sealed record Topics(bool IsEnforcement, bool IsGuarantee, bool ComesByItself);

/// <summary>Tells whether statements speak of enforcement or guarantees, and which words soften them.</summary>
internal sealed class StatementTopics(Grammar grammar)
{
    // "in serious and immediate consequences": words before the measure.
    private const int MostWordsBefore = 5;

    private readonly Tokens _tokens = grammar.Tokens;
    private readonly Phrases _phrases = grammar.Phrases;
    private readonly WordList _verbs = Lexicon.English["enforcement/enforcement verb"];
    private readonly WordList _measures = Lexicon.English["enforcement/measure noun"];
    private readonly WordSet _pointing = Lexicon.English.WordsOf("clauses/pointing word");
    private readonly WordList _monitoring = Lexicon.English["enforcement/monitoring noun"];
    private readonly WordList _breaches = Lexicon.English["enforcement/breach"];
    private readonly WordList _leads = Lexicon.English["enforcement/leads to"];
    private readonly WordList _guaranteeNouns = Lexicon.English["guarantees/guarantee noun"];
    private readonly WordList _guaranteeVerbs = Lexicon.English["guarantees/guarantee verb"];
    private readonly WordList[] _qualifiers =
    [
        Lexicon.English["escapes/escape"], Lexicon.English["escapes/own law"], Lexicon.English["escapes/as soon as"], Lexicon.English["escapes/vague time"], Lexicon.English["escapes/vague standard"],
        Lexicon.English["escapes/weak standard"], Lexicon.English["escapes/efforts standard"], Lexicon.English["escapes/sole discretion"],
    ];

    public Topics Of(Sentence sentence, VerbPhrase phrase, Clause clause)
    {
        var enforces = phrase.Verb >= 0 && _verbs.Contains(_tokens.Id(phrase.Verb));
        var measures = Speaks(_measures, sentence, phrase.Verb);
        var breaches = Speaks(_breaches, sentence, phrase.Verb);
        var isEnforcement = (measures && enforces) || (enforces && (breaches || Speaks(_monitoring, sentence, phrase.Verb))) || (breaches && measures);
        var isGuarantee = Speaks(_guaranteeNouns, sentence, -1)
            || (Speaks(_guaranteeVerbs, sentence, -1) && sentence.Provision.NearestHeading is { } heading && heading.Text.Contains("uarant", StringComparison.Ordinal));
        var comesByItself = !phrase.IsPassive && clause.HasSubject
            && ((enforces && SubjectSpeaks(_measures, clause) && !SaysScope(sentence, phrase)) || (SubjectSpeaks(_breaches, clause) && LeadsToMeasure(sentence, phrase)));
        return new Topics(isEnforcement, isGuarantee, comesByItself);
    }

    /// <summary>The words between two tokens that soften or leave open what is promised.</summary>
    public List<Passage> Qualifiers(int first, int end)
    {
        if (!_phrases.Any(_qualifiers, first, end))
            return [];
        var found = new List<Passage>();
        foreach (var hit in _qualifiers.SelectMany(list => _phrases.Within(list, first, end)).OrderBy(hit => hit.First).ThenByDescending(hit => hit.End))
        {
            var words = _tokens.Passage(hit.First, hit.End);
            // "soon" is part of "as soon as possible".
            if (found.Count == 0 || words.Span.Start >= found[^1].Span.End)
                found.Add(words);
        }
        return found;
    }

    // "the measures shall also apply to ..." says what they cover.
    private bool SaysScope(Sentence sentence, VerbPhrase phrase) => phrase.End < sentence.End && _tokens.Text(phrase.End) is "to"
        || (phrase.Verb > phrase.First && _tokens.Text(phrase.Verb - 1) is "also");

    // Its first words: "penalties will follow", but not "such restriction shall apply", which says what else is covered, nor "the obligation to take action".
    private bool SubjectSpeaks(WordList list, Clause clause)
    {
        if (_pointing.Contains(_tokens.Id(clause.First)))
            return false;
        var head = clause.First;
        while (head < clause.HeadEnd && !grammar.IsPreposition(head))
            head++;
        return _phrases.Any(list, clause.First, head);
    }

    // "violations will result in sanctions": of a breach nothing comes but what somebody does.
    private bool LeadsToMeasure(Sentence sentence, VerbPhrase phrase) => phrase.Verb >= 0
        && _phrases.TryAt(_leads, phrase.Verb, out var lead) && _phrases.Any(_measures, lead.End, Math.Min(sentence.End, lead.End + MostWordsBefore));

    // "shall sanction the budget": the verb itself is no measure.
    private bool Speaks(WordList list, Sentence sentence, int verb)
    {
        foreach (var hit in _phrases.Within(list, sentence.First, sentence.End))
        {
            if (hit.First != verb || hit.End > verb + 1)
                return true;
        }
        return false;
    }
}
