using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Diagnostics;

/// <summary>
/// Names the findings of one file so that they are known again after the text around them has moved: by rule, by the text of the
/// provision, by the words quoted, and by their number among equals. Never by line.
/// </summary>
internal sealed class Fingerprints
{
    private readonly Dictionary<Provision, string> _provisions = [];
    private readonly Dictionary<int, string> _lines = [];
    private readonly Dictionary<string, int> _equals = new(StringComparer.Ordinal);

    /// <summary>SHA-256 in hexadecimal digits. Ask once for each finding, in the order of the text.</summary>
    public string Of(Finding finding)
    {
        var common = $"{finding.Rule.Id}\n{TextOf(finding)}\n{HashOfWords(finding)}";
        _equals.TryGetValue(common, out var ordinal);
        _equals[common] = ordinal + 1;
        return Hash(string.Create(CultureInfo.InvariantCulture, $"{common}\n{ordinal}"));
    }

    /// <summary>What stands of a finding when the text of its provision changes: rule, place in the tree, words.</summary>
    public static string SubjectOf(Finding finding) => Hash($"{finding.Rule.Id}\n{finding.Provision?.Path}\n{HashOfWords(finding)}");

    // Of its provision; without one, of its line.
    private string TextOf(Finding finding)
    {
        if (finding.Provision is not { } provision)
            return Line(finding.Passage.Source, finding.Passage.Position.Line);
        if (!_provisions.TryGetValue(provision, out var hash))
            _provisions[provision] = hash = TextOf(provision);
        return hash;
    }

    // The label is no part of it: a provision that is only renumbered keeps its fingerprints.
    private static string TextOf(Provision provision) => OfWords(SentencesOf(provision));

    // Once for each line: one line may hold all the text and all the findings.
    private string Line(SourceText source, int line)
    {
        if (!_lines.TryGetValue(line, out var hash))
            _lines[line] = hash = OfLine(source, line);
        return hash;
    }

    private static string HashOfWords(Finding finding) => OfWords(finding.Passage.Text);

    /// <summary>The sentences of a provision, without those of its children.</summary>
    public static string SentencesOf(Provision provision) => string.Join(' ', provision.Sentences.Select(sentence => sentence.Passage.Text));

    /// <summary>The hash of a line.</summary>
    public static string OfLine(SourceText source, int line) => OfWords(source.Slice(source.GetLineSpan(line)).ToString());

    /// <summary>The hash of a text, however its words are spaced and broken into lines.</summary>
    public static string OfWords(string text) => Hash(string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
