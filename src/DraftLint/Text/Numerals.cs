namespace DraftLint.Text;

/// <summary>Numbers as labels write them: digits, letters, roman numerals.</summary>
internal static class Numerals
{
    /// <summary>The value of a roman numeral in its standard form (either case), or 0.</summary>
    public static int Roman(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 15)
            return 0;
        var total = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var value = RomanDigit(text[i]);
            if (value == 0)
                return 0;
            total += i + 1 < text.Length && RomanDigit(text[i + 1]) > value ? -value : value;
        }
        return total > 0 && ToRoman(total).AsSpan().Equals(text, StringComparison.OrdinalIgnoreCase) ? total : 0;
    }

    /// <summary>a = 1 ... z = 26, aa = 27, bb = 28 (either case), or 0.</summary>
    public static int Letter(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 3 || !char.IsAsciiLetter(text[0]) || text.ContainsAnyExcept(text[0]))
            return 0;
        return ((text[0] | 0x20) - 'a') + 1 + (26 * (text.Length - 1));
    }

    /// <summary>True for four figures that name a year, from 1000 on.</summary>
    public static bool IsYear(ReadOnlySpan<char> text) => text.Length == 4 && text[0] is '1' or '2' && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>The numbers of "8.1.3", or an empty list when a part has more than six digits.</summary>
    public static int[] Digits(ReadOnlySpan<char> text)
    {
        var numbers = new List<int>();
        foreach (var range in text.Split('.'))
        {
            if (range.End.Value - range.Start.Value > 6 || !int.TryParse(text[range], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
                return [];
            numbers.Add(number);
        }
        return [.. numbers];
    }

    /// <summary>The roman numeral of a number from 1 to 3999, in capitals.</summary>
    public static string ToRoman(int number)
    {
        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] numerals = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
        var result = "";
        for (var i = 0; i < values.Length; i++)
        {
            for (; number >= values[i]; number -= values[i])
                result += numerals[i];
        }
        return result;
    }

    private static int RomanDigit(char c) => (char)(c & ~0x20) switch
    {
        'I' => 1,
        'V' => 5,
        'X' => 10,
        'L' => 50,
        'C' => 100,
        'D' => 500,
        'M' => 1000,
        _ => 0,
    };
}
