using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>Words of a sentence that promise security, before the elements of the promise are looked for.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Kind">What is promised.</param>
/// <param name="First">The token at which the promise begins.</param>
/// <param name="End">The token behind it.</param>
/// <param name="Protected">Whom or what it protects, or null.</param>
internal sealed record GuaranteePromise(Sentence Sentence, GuaranteeKind Kind, int First, int End, Passage? Protected)
{
    /// <summary>True for "their security guaranteed": whoever stands before it gives nothing.</summary>
    public bool NamesNobody { get; init; }
}
