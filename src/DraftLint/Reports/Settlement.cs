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
        var parts = new List<PartSettlement>();
        var partOf = new int[agreement.Provisions.Count];
        foreach (var provision in agreement.Provisions.Skip(1))
        {
            if (provision.Parent == agreement.Root)
            {
                partOf[provision.Index] = parts.Count;
                parts.Add(new PartSettlement(provision, 0, 0));
            }
            else
            {
                partOf[provision.Index] = partOf[provision.Parent!.Index];
            }
            var part = partOf[provision.Index];
            parts[part] = parts[part] with { Provisions = parts[part].Provisions + 1, Clean = parts[part].Clean + (flawed.Contains(provision) ? 0 : 1) };
        }
        return new Settlement(parts);
    }
}

/// <summary>A part of an agreement.</summary>
/// <param name="Part">The provision at its head.</param>
/// <param name="Provisions">How many provisions it holds, itself among them.</param>
/// <param name="Clean">How many of them have neither an error nor a warning.</param>
internal sealed record PartSettlement(Provision Part, int Provisions, int Clean);
