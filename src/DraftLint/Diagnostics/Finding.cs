using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Diagnostics;

/// <summary>What a rule found: the words, the message, and what supports it.</summary>
public sealed class Finding : IPlaced
{
    internal Finding(RuleDescriptor rule, Passage passage, string message)
    {
        Rule = rule;
        Passage = passage;
        Message = message;
        Severity = rule.Severity;
        Authority = rule.Authority;
    }

    /// <summary>The rule.</summary>
    public RuleDescriptor Rule { get; }

    /// <summary>The shortest words that show the defect.</summary>
    public Passage Passage { get; }

    /// <summary>What is wrong, and after a semicolon what to do.</summary>
    public string Message { get; }

    /// <summary>The severity: the rule's own unless the finding knows better.</summary>
    public Severity Severity { get; private init; }

    /// <summary>The sentence that the passage stands in: a rule reports at most one finding for each. Null: the passage stands for itself.</summary>
    public Sentence? Sentence { get; private init; }

    /// <summary>The provision, or null.</summary>
    public Provision? Provision { get; private init; }

    /// <summary>What a complete text would say and this one does not.</summary>
    public IReadOnlyList<string> Missing { get; private init; } = [];

    /// <summary>Neutral wording for what is missing, with blanks in square brackets: shown, never put into a draft.</summary>
    public IReadOnlyList<string> Suggestions { get; private init; } = [];

    /// <summary>Where was looked and what came closest, in words.</summary>
    public string Evidence { get; private init; } = "";

    /// <summary>The norm that the finding rests on: one that a position names, else that of the rule; or empty.</summary>
    public string Authority { get; private init; }

    /// <summary>Other places that belong to the defect, each with a word on why.</summary>
    public IReadOnlyList<RelatedPassage> Related { get; private init; } = [];

    /// <summary>The change of the text that would mend it, or null where only a person can say.</summary>
    public Fix? Fix { get; private init; }

    /// <summary>How it came about, where somebody has asked; else null.</summary>
    public Derivation? Derivation { get; private init; }

    /// <summary>The line of a position that it is about; null for what no side is asked about.</summary>
    public PositionLine? Line { get; private init; }

    /// <summary>The same finding, in a sentence of a provision.</summary>
    public Finding In(Sentence sentence) => With(sentence: sentence, provision: sentence?.Provision);

    /// <summary>The same finding, about a provision as a whole.</summary>
    public Finding In(Provision? provision) => With(provision: provision);

    /// <summary>The same finding with another severity.</summary>
    public Finding As(Severity severity) => With(severity: severity);

    /// <summary>The same finding, with the elements that are missing.</summary>
    public Finding Lacking(params string[] missing) => With(missing: missing);

    /// <summary>The same finding, with neutral wording for what is missing.</summary>
    public Finding Suggesting(params string[] wording) => With(suggestions: wording);

    /// <summary>The same finding, with a sentence on where was looked.</summary>
    public Finding Because(string evidence) => With(evidence: evidence);

    /// <summary>The same finding, resting on a norm; on that of the rule where none is named.</summary>
    public Finding Under(string authority) => string.IsNullOrEmpty(authority) ? this : With(authority: authority);

    /// <summary>The same finding, about a line of a position.</summary>
    public Finding Against(PositionLine line) => With(line: line);

    /// <summary>The same finding in other words.</summary>
    public Finding Saying(string message) => With(message: message);

    /// <summary>The same finding, with another place that belongs to it.</summary>
    public Finding And(Passage? passage, string why) => passage is null ? this : With(related: [.. Related, new RelatedPassage(passage, why)]);

    /// <summary>The same finding, with a change of the text that would mend it; null where there is none.</summary>
    public Finding MendedBy(Fix? fix) => fix is null ? this : With(fix: fix);

    /// <summary>The same finding, with how it came about; null where that is not known.</summary>
    public Finding DerivedBy(Derivation? derivation) => derivation is null ? this : With(derivation: derivation);

    private Finding With(Severity? severity = null, Sentence? sentence = null, Provision? provision = null, IReadOnlyList<string>? missing = null,
        string? evidence = null, string? authority = null, IReadOnlyList<RelatedPassage>? related = null,
        Fix? fix = null, Derivation? derivation = null, IReadOnlyList<string>? suggestions = null, PositionLine? line = null, string? message = null) =>
        new(Rule, Passage, message ?? Message)
        {
            Severity = severity ?? Severity,
            Sentence = sentence ?? Sentence,
            Provision = provision ?? Provision,
            Missing = missing ?? Missing,
            Suggestions = suggestions ?? Suggestions,
            Evidence = evidence ?? Evidence,
            Authority = authority ?? Authority,
            Related = related ?? Related,
            Fix = fix ?? Fix,
            Derivation = derivation ?? Derivation,
            Line = line ?? Line,
        };

    public override string ToString() => $"{Rule.Id} {Passage.Position.Line}:{Passage.Position.Column} {Message}";
}

/// <summary>A place that belongs to a finding, and why.</summary>
public sealed record RelatedPassage(Passage Passage, string Why);
