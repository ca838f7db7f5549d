using DraftLint.Diagnostics;
using DraftLint.Model;

namespace DraftLint.Reports;

/// <summary>How settled a draft is: its provisions, and those in which nothing is found that has to be argued over, by part.</summary>
internal sealed class Settlement
{
    private Settlement(IReadOnlyList<PartSettlement> parts)
    {
        Parts = parts;
    }

    /// <summary>The parts of the agreement in the order of reading: whatever stands directly below its title.</summary>
    public IReadOnlyList<PartSettlement> Parts { get; }

    public int Provisions => Parts.Sum(part => part.Provisions);

    public int Clean => Parts.Sum(part => part.Clean);

    public static Settlement Of(Agreement agreement, IEnumerable<Finding> findings)
    {
        var flawed = findings.Where(finding => finding.Severity >= Severity.Warning).Select(finding => finding.Provision).ToHashSet();
        return new Settlement([.. agreement.Provisions.Skip(1).GroupBy(provision => provision.Part!)
            .Select(part => new PartSettlement(part.Key, part.Count(), part.Count(provision => !flawed.Contains(provision))))]);
    }
}

/// <summary>A part of an agreement.</summary>
/// <param name="Part">The provision at its head.</param>
/// <param name="Provisions">How many provisions it holds, itself among them.</param>
/// <param name="Clean">How many of them have neither an error nor a warning.</param>
internal sealed record PartSettlement(Provision Part, int Provisions, int Clean);
