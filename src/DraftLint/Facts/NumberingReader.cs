using DraftLint.Model;
using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>Compares each number with the one before it in the same series. A series that begins again at 1 is a new one, unless it has just begun.</summary>
internal static class NumberingReader
{
    private const int MaxGap = 3;

    public static IEnumerable<NumberingFault> Read(Agreement agreement)
    {
        var faults = new Dictionary<Provision, NumberingFault>();
        Provision? repeated = null;
        foreach (var (provision, previous) in Followers(agreement))
        {
            var before = faults.GetValueOrDefault(previous);
            if (before != null)
                before.Next = provision;
            if (Fault(agreement.Draft, provision, previous) is { } fault)
            {
                fault.FollowsFault = before != null;
                faults.Add(provision, fault);
            }
            else if (RepeatsFirst(agreement.Draft.Tokens, provision, previous))
            {
                // Where all are numbered 1, the first repeat tells it.
                if (previous != repeated)
                    faults.Add(provision, new NumberingFault(provision, previous, NumberingFaultKind.Repeat, 2));
                repeated = provision;
            }
        }
        return faults.Values.OrderBy(fault => fault.Provision.Index);
    }

    // Each provision with the one before it in its series.
    private static IEnumerable<(Provision Provision, Provision Previous)> Followers(Agreement agreement)
    {
        // Articles are numbered through parts and chapters: their series runs over the whole agreement and each annex.
        var divisions = new Dictionary<string, Provision>(StringComparer.Ordinal);
        var continued = new Dictionary<string, Provision>(StringComparer.Ordinal);
        foreach (var provision in agreement.Provisions)
        {
            if (provision.Kind == ProvisionKind.Annex)
                divisions.Clear();
            if (provision.Label is not { Style: not LabelStyle.Bullet } label)
                continue;
            var runsOn = label.Style == LabelStyle.Division || IsTopLevel(provision);
            var series = runsOn ? divisions : continued;
            var key = runsOn ? label.Series : $"{provision.Parent!.Path}\n{label.Series}";
            if (series.TryGetValue(key, out var previous))
                yield return (provision, previous);
            series[key] = provision;
        }
    }

    private static bool IsTopLevel(Provision provision) => provision.Label!.Style == LabelStyle.Digits && provision.Kind is ProvisionKind.Point or ProvisionKind.Article
        && provision.Parent!.Label is not { Style: LabelStyle.Digits or LabelStyle.Division } && provision.Parent.Kind != ProvisionKind.Annex;

    // A series that begins again at 1 right behind a 1, with nothing between the two, has not ended. A line that ends without a mark is a
    // heading, and parts them.
    private static bool RepeatsFirst(Tokens tokens, Provision provision, Provision previous) => provision.Label is { Style: LabelStyle.Digits, Ordinal: 1, IsNested: false }
        && previous.Label!.Ordinal == 1 && provision.Index == previous.Index + 1 && provision.Parent == previous.Parent && provision.Sentences.Count > 0
        && previous.Sentences is [.., var last] && !(previous.Sentences.Count > 1 && IsHeading(tokens, last)) && !IsParted(tokens, previous.Parent!.Sentences, last.End, provision.Sentences[0].First);

    private static bool IsParted(Tokens tokens, IReadOnlyList<Sentence> sentences, int first, int end)
    {
        var at = Sorted.IndexFrom(sentences, first, sentence => sentence.First);
        return at < sentences.Count && sentences[at].End <= end && IsHeading(tokens, sentences[at]);
    }

    private static bool IsHeading(Tokens tokens, Sentence sentence) => tokens.Is(sentence.End - 1, TokenTraits.Word);

    private static NumberingFault? Fault(Draft draft, Provision provision, Provision previous)
    {
        Label own = provision.Label!, before = previous.Label!;
        // "8.3" follows "8.2"; the next "9.1" begins a series.
        if (own.IsNested && !own.IsSiblingOf(before))
            return null;
        if (own.Ordinal == before.Ordinal + 1 || own.Ordinal <= 1 || own.Suffix.Length > 0 || own.Suffix != before.Suffix)
            return null;
        // A jump over many numbers is an excerpt or a scheme of its own ("Item 300", "Item 310"), not a slip.
        if (own.Ordinal - before.Ordinal > MaxGap)
            return null;
        if (own.Ordinal > before.Ordinal && StandsBetween(draft, before, own))
            return null;
        var kind = own.Ordinal == before.Ordinal ? NumberingFaultKind.Repeat : own.Ordinal < before.Ordinal ? NumberingFaultKind.Disorder : NumberingFaultKind.Gap;
        return new NumberingFault(provision, previous, kind, before.Ordinal + 1);
    }

    // "(b) repair the roof and (c) paint the walls", "... to the buyer. 9. LIABILITY": what is missing stands inside a paragraph.
    private static bool StandsBetween(Draft draft, Label before, Label own)
    {
        var (labels, tokens) = (new LabelReader(draft), draft.Tokens);
        var expected = before.Ordinal + 1;
        var end = tokens.FirstOf(own.Passage);
        for (var token = before.EndToken; token < end && expected < own.Ordinal; token++)
        {
            if (MayBeginPoint(tokens, token) && labels.Read(token, end, isHeading: false) is { } label
                && (label.Series == own.Series && label.Ordinal == expected || label.Alternative is { } other && other.Series == own.Series && other.Ordinal == expected))
            {
                expected++;
            }
        }
        return expected == own.Ordinal;
    }

    // A reference has a word, another label or a bracket before it: "under paragraph 9.", "points (b) and (c)", "the rent (Part II)".
    private static bool MayBeginPoint(Tokens tokens, int token) => token > 1 && (tokens.Text(token - 1) is "and" or "or"
        ? !tokens.IsMark(token - 2, ')')
        : !tokens.Is(token - 1, TokenTraits.Word) && !tokens.IsMark(token - 1, ')') && !tokens.IsMark(token - 1, '('));
}
