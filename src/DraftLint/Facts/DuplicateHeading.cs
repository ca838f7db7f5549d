using DraftLint.Model;
using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Facts;

/// <summary>A provision with the heading of an earlier one beside it.</summary>
public sealed class DuplicateHeading : IPlaced
{
    private DuplicateHeading(Provision provision, Provision earlier)
    {
        Provision = provision;
        Earlier = earlier;
    }

    /// <summary>The later provision.</summary>
    public Provision Provision { get; }

    /// <summary>The first with that heading.</summary>
    public Provision Earlier { get; }

    Passage? IPlaced.Passage => Provision.Heading;

    // Only neighbours are compared: each annex, and each part of a code, may have its "Definitions". Three and more are a pattern.
    internal static IEnumerable<DuplicateHeading> Read(Agreement agreement) => agreement.Provisions
        .Where(provision => HasOwnHeading(agreement, provision))
        .GroupBy(provision => new Place(provision.Parent, provision.Heading!.Text.Trim(' ', '.', ':').ToUpperInvariant()))
        .Where(same => same.Count() == 2)
        .Select(same => new DuplicateHeading(same.Last(), same.First()));

    private static bool HasOwnHeading(Agreement agreement, Provision provision)
    {
        if (provision.Heading is not { } heading || provision.Label is not { Style: not LabelStyle.Bullet } || provision.Kind is not (ProvisionKind.Article or ProvisionKind.Paragraph or ProvisionKind.Point))
            return false;
        var (first, end) = (agreement.Draft.Tokens.FirstOf(heading), agreement.Draft.Tokens.EndOf(heading));
        return !(agreement.Draft.Phrases.TryAt(Lexicon.English["structure/heading that recurs"], first, out var hit) && hit.End == end);
    }

    public override string ToString() => Provision.Heading!.Text;

    private sealed record Place(Provision? Parent, string Heading);
}
