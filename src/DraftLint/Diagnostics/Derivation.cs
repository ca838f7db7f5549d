using DraftLint.Text;

namespace DraftLint.Diagnostics;

/// <summary>How a rule came to a finding, or to a fact that it concluded: what each of its conditions rested on.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Grounds">Its conditions, in the order in which they are written.</param>
public sealed record Derivation(string Rule, IReadOnlyList<Ground> Grounds);

/// <summary>One condition of a rule that held.</summary>
/// <param name="Sought">What was looked for, in words: "a statement", "no defined term".</param>
/// <param name="Conditions">What it had to fulfil, as the rule writes it.</param>
/// <param name="Facts">The facts that fulfilled it; none where a fact had to be absent.</param>
/// <param name="Absent">Of a fact that had to be absent: the keys that none has.</param>
public sealed record Ground(string Sought, IReadOnlyList<string> Conditions, IReadOnlyList<StatedFact> Facts, IReadOnlyList<string> Absent);

/// <summary>A fact as an explanation names it.</summary>
/// <param name="Kind">Its kind, in words: "defined term".</param>
/// <param name="Words">The words of the draft, or what it says of itself.</param>
/// <param name="Passage">Where it was read, or null.</param>
/// <param name="Source">The rule that concluded it; null for what was read from the draft, and where it has been told above.</param>
public sealed record StatedFact(string Kind, string Words, Passage? Passage, Derivation? Source);

/// <summary>Why a rule does not hold for a fact.</summary>
/// <param name="Candidate">The fact.</param>
/// <param name="Others">What the rule had bound besides, in the attempt that got furthest.</param>
/// <param name="Reason">The first condition that failed: "fails s.IsOperative".</param>
public sealed record Refusal(StatedFact Candidate, IReadOnlyList<StatedFact> Others, string Reason);

/// <summary>Why a rule found nothing on a line.</summary>
/// <param name="Sought">The kinds of facts that the rule is about, in words.</param>
/// <param name="Refusals">For each such fact on the line, why the rule does not hold for it.</param>
/// <param name="NearestLine">Where there is none on the line, the nearest line with one; else null.</param>
public sealed record Silence(IReadOnlyList<string> Sought, IReadOnlyList<Refusal> Refusals, int? NearestLine);
