namespace DraftLint.Facts;

/// <summary>Whether a total is the sum of its parts, as far as rounding lets one say.</summary>
internal static class Sums
{
    /// <summary>True where no rounding of the parts explains the difference.</summary>
    public static bool Differ(decimal sum, decimal expected, int parts)
    {
        var unit = Math.Min(LastPlace(sum), LastPlace(expected));
        return Math.Abs(sum - expected) is var difference && difference > 0 && (unit == 1 ? difference >= 1 : difference > unit * parts / 2);
    }

    private static decimal LastPlace(decimal value)
    {
        var unit = 1m;
        while (value * (1 / unit) != decimal.Truncate(value * (1 / unit)) && unit > 0.000001m)
            unit /= 10;
        return unit;
    }
}
