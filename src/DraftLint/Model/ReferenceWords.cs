using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>The words of one reference: of a list ("Articles 3, 4 and 9") those of one member, and those of the whole.</summary>
internal sealed record ReferenceWords(Tokens Tokens, Sentence Sentence, int First, int End, int WholeFirst, int WholeEnd)
{
    /// <summary>The reference, and what it turned out to point at.</summary>
    public CrossReference Tell(ReferenceTarget target, Provision? provision, string reason) =>
        new(Tokens.Passage(First, End), Sentence, target, provision, reason) { Whole = Tokens.Passage(WholeFirst, WholeEnd) };
}

/// <summary>Another text that a reference points to, and the reason.</summary>
internal sealed record Elsewhere(ReferenceTarget Target, string Reason);
