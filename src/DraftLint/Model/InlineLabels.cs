using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>Finds points that run on inside a paragraph: "... the term: (a) "treaty" means ...; (b) "ratification" means ...".</summary>
internal sealed class InlineLabels(Draft draft, LabelReader labels)
{
    private readonly Tokens _tokens = draft.Tokens;

    /// <summary>The labels inside a text at which its points begin, in order. What stands before the first is the stem.</summary>
    public IReadOnlyList<InlineLabel> Read(int first, int end) => Candidates(first, end) is { Count: > 1 } candidates ? Series(candidates) : [];

    private List<InlineLabel>? Candidates(int first, int end)
    {
        List<InlineLabel>? found = null;
        for (var token = first + 1; token + 3 < end; token++)
        {
            if (_tokens.IsMark(token, '(') && labels.ReadParenthesised(token, end) is { } label && BeginsPoint(token, end))
                (found ??= []).Add(new InlineLabel(token, label));
        }
        return found;
    }

    // A reference ("paragraph 1 (a)", "articles 4(b) and (c)") has a number, a word or another label before it; a point has a mark.
    private bool BeginsPoint(int token, int end)
    {
        var before = token - 1;
        if (_tokens.Text(before) is "and" or "or")
            before--;
        return before >= 0 && _tokens.First(before) is ':' or ';' or '.' or ',' or '\u2014' or '\u2013'
            && !(_tokens.IsMark(before, ',') && _tokens.Is(before - 1, TokenTraits.Number))
            && _tokens.First(token + 3) is not (',' or ';' or '.' or ')' or '(');
    }

    // Only a run that begins at the beginning and has a second member is an enumeration.
    private static List<InlineLabel> Series(List<InlineLabel> candidates)
    {
        var accepted = new List<InlineLabel>();
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < candidates.Count; i++)
        {
            foreach (var label in Readings(candidates[i].Label))
            {
                var follows = last.TryGetValue(label.Series, out var ordinal) && label.Ordinal == ordinal + 1;
                if (!follows && !(label.Ordinal == 1 && HasSecond(candidates, i + 1, label)))
                    continue;
                last[label.Series] = label.Ordinal;
                accepted.Add(new InlineLabel(candidates[i].Token, label));
                break;
            }
        }
        return accepted;
    }

    private static IEnumerable<Label> Readings(Label label) => label.Alternative == null ? [label] : [label, label.Alternative];

    private static bool HasSecond(List<InlineLabel> candidates, int from, Label first) =>
        candidates.Skip(from).Take(40).Any(candidate => Readings(candidate.Label).Any(label => label.Series == first.Series && label.Ordinal == 2));
}

/// <summary>A label that may begin a point in the middle of a line, and its first token.</summary>
internal sealed record InlineLabel(int Token, Label Label);
