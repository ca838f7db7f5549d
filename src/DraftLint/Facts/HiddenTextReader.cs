using DraftLint.Model;
using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>
/// Finds operative sentences that are not shown. In a comment only what reads like a sentence of an agreement is one: somebody shall,
/// must or may do something, and nothing shows that the drafter speaks to a colleague.
/// </summary>
internal sealed class HiddenTextReader(Agreement agreement, IReadOnlyList<Statement> statements)
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    private static readonly WordList[] Actors = [.. Lexicon.English.ListsOf("actors", "states", "organisations")];

    private readonly Draft _draft = agreement.Draft;
    private readonly WordList _notes = Lexicon.English["hidden/drafter speaks"];
    private readonly WordList _mayBeNotes = Lexicon.English["hidden/drafter may speak"];
    private readonly WordList _ofTexts = Lexicon.English["hidden/part of a text"];
    private readonly WordList _shall = Lexicon.English["modality/shall"];
    private readonly WordList[] _modals = [Lexicon.English["modality/shall"], Lexicon.English["modality/undertakes"], Lexicon.English["modality/will"], Lexicon.English["modality/may"]];

    public IEnumerable<HiddenText> Read() => InMarkup().Concat(InComments()).OrderBy(text => text.Passage.Span.Start);

    private IEnumerable<HiddenText> InMarkup()
    {
        var concealed = ConcealedText.Read(_draft.Source, _draft.Tags);
        if (concealed.Count == 0)
            yield break;
        Sentence? last = null;
        foreach (var statement in statements)
        {
            if (statement.Sentence == last || statement.Sentence.IsQuoted || statement.Modality is Modality.Should or Modality.Intends or Modality.Expected or Modality.Declares)
                continue;
            var place = statement.Modal.Span.Start;
            var at = Sorted.IndexFrom(concealed, place + 1, hidden => hidden.Span.End);
            if (at == concealed.Count || concealed[at].Span.Start > place)
                continue;
            last = statement.Sentence;
            yield return new HiddenText(statement.Passage, concealed[at].Why);
        }
    }

    private IEnumerable<HiddenText> InComments()
    {
        if (_draft.Comments.Count == 0)
            return [];
        var builder = new ReadingTextBuilder(_draft.Source);
        var ends = new List<int>();
        foreach (var comment in _draft.Comments)
        {
            var inner = TextSpan.FromBounds(comment.Span.Start + Opening.Length, Math.Max(comment.Span.Start + Opening.Length, comment.Span.End - Closing.Length));
            // The reason of a suppression is shown with what it waives.
            if (inner.End > comment.Span.End || CommentLines.IsForTheLinter(_draft.Source.Slice(inner)))
                continue;
            builder.Copy(_draft.Source.Slice(inner), inner.Start);
            builder.EndBlock(comment.Span.End);
            ends.Add(builder.Length);
        }
        return ends.Count == 0 ? [] : InComments(builder.Build(), ends);
    }

    private IEnumerable<HiddenText> InComments(ReadingText reading, List<int> ends)
    {
        var tokens = new Tokens(reading, new WordTable(Lexicon.English.Words, 16));
        var phrases = Lexicon.English.Match(tokens);
        var first = 0;
        foreach (var end in ends)
        {
            var past = tokens.At(end);
            if (!phrases.Any(_notes, first, past) && !HasQuestion(tokens, first, past))
            {
                for (var (from, to) = (first, first); from < past; from = to)
                {
                    to = EndOfSentence(tokens, from, past);
                    if (IsOperative(tokens, phrases, from, to))
                        yield return new HiddenText(tokens.Passage(from, to), Concealment.Comment);
                }
            }
            first = past;
        }
    }

    private bool IsOperative(Tokens tokens, Phrases phrases, int first, int end)
    {
        foreach (var modals in _modals)
        {
            if (!phrases.TryFirst(modals, first + 1, end, out var modal) || modal.End == end)
                continue;
            if (phrases.Any(_ofTexts, first, modal.First) || phrases.Any(_mayBeNotes, first, modal.First))
                return false;
            return (modals == _shall && tokens.Text(modal.First) is "shall") || NamesSomebody(tokens, phrases, first, modal.First);
        }
        return false;
    }

    private static bool NamesSomebody(Tokens tokens, Phrases phrases, int first, int end)
    {
        for (var token = first + 1; token < end; token++)
        {
            if (tokens.Is(token, TokenTraits.Capitalised))
                return true;
        }
        return phrases.Any(Actors, first, end);
    }

    private static bool HasQuestion(Tokens tokens, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (tokens.First(token) is '?')
                return true;
        }
        return false;
    }

    private static int EndOfSentence(Tokens tokens, int first, int end)
    {
        for (var token = first; token + 1 < end; token++)
        {
            if (tokens.First(token) is '.' or ';' && tokens.Is(token + 1, TokenTraits.Spaced))
                return token + 1;
        }
        return end;
    }
}
