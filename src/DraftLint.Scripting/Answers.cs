using DraftLint.Diagnostics;
using DraftLint.Model;
using DraftLint.Scripting.Worker;
using DraftLint.Text;

namespace DraftLint.Scripting;

/// <summary>What a worker answers about one draft, each answer checked: the rule is one that was asked for, the words lie in the text, the message has what it needs.</summary>
internal sealed class Answers(Reading reading, IReadOnlyDictionary<int, HouseRuleInScript> rules)
{
    private readonly HashSet<int> _missing = [.. rules.Keys];
    private readonly List<Finding> _findings = [];
    private readonly List<byte[]> _found = [];
    private List<Sentence>? _sentences;

    /// <summary>The rules that have not answered yet.</summary>
    public IReadOnlyCollection<int> Missing => _missing;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>True when a rule has no answer: it threw, was stopped, or said what cannot be.</summary>
    public bool HasFailure { get; private set; }

    /// <summary>The answers of the others, as they came.</summary>
    public IReadOnlyCollection<byte[]> Found => _found;

    /// <summary>Takes one frame from the worker.</summary>
    public void Take(FrameKind kind, BinaryReader content)
    {
        var number = content.ReadInt32();
        if (!_missing.Contains(number))
            throw new InvalidDataException();
        if (kind == FrameKind.Failed)
            Fail(number, $"it ended with {OnOneLine(content.ReadString())}");
        else if (kind != FrameKind.Found)
            throw new InvalidDataException();
        else if (Find(number, Messages.ReadPlaces(content)))
            _found.Add(((MemoryStream)content.BaseStream).ToArray());
    }

    /// <summary>The rule has no answer, and why.</summary>
    public void Fail(int number, string why)
    {
        _missing.Remove(number);
        HasFailure = true;
        _findings.Add(LinterRules.RuleFailed.At(reading.Opening, rules[number].Descriptor.Id).Because(why));
    }

    /// <summary>No rule that is still missing has an answer.</summary>
    public void FailAll(string why)
    {
        foreach (var number in _missing.ToList())
            Fail(number, why);
    }

    private bool Find(int number, IReadOnlyList<StatedPlace> places)
    {
        var rule = rules[number].Descriptor;
        var source = reading.Agreement.Draft.Source;
        var needed = Enumerable.Range(0, 10).LastOrDefault(argument => rule.Message.Contains($"{{{argument}}}", StringComparison.Ordinal), -1) + 1;
        if (places.Count > ScriptWorker.MostFindings)
        {
            Fail(number, $"it named more than {ScriptWorker.MostFindings} places");
            return false;
        }
        if (places.Any(place => place.Start < 0 || place.Length < 0 || (long)place.Start + place.Length > source.Content.Length))
        {
            Fail(number, "it named a place outside of the text");
            return false;
        }
        if (places.Any(place => place.Arguments.Count < needed))
        {
            Fail(number, "its message has more places than it gave words for");
            return false;
        }
        _missing.Remove(number);
        foreach (var place in places)
        {
            var finding = rule.At(new Passage(source, new TextSpan(place.Start, place.Length)), [.. place.Arguments.Select(OnOneLine)]);
            _findings.Add(SentenceAt(place.Start) is { } sentence ? finding.In(sentence) : finding);
        }
        return true;
    }

    private static string OnOneLine(string words)
    {
        var cut = words.Length <= Messages.LongestArgument ? words : words[..LengthOfCut(words)] + "...";
        return string.Concat(cut.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
    }

    // Half of a character is no text: a report could not be written.
    private static int LengthOfCut(string words) => char.IsHighSurrogate(words[Messages.LongestArgument - 1]) ? Messages.LongestArgument - 1 : Messages.LongestArgument;

    private Sentence? SentenceAt(int offset)
    {
        _sentences ??= [.. reading.Agreement.Sentences.OrderBy(sentence => sentence.Passage.Span.Start)];
        int low = 0, high = _sentences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sentences[middle].Passage.Span.Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 && _sentences[low - 1].Passage.Span.End > offset ? _sentences[low - 1] : null;
    }
}
