using System.Globalization;

namespace DraftLint.Text;

/// <summary>Numbers as labels write them: digits, letters, roman numerals.</summary>
internal static class Numerals
{
    private static readonly int[] RomanValues = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
    private static readonly string[] RomanSigns = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];

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
        return total > 0 && IsStandard(text, total) ? total : 0;
    }

    /// <summary>a = 1 ... z = 26, aa = 27, bb = 28 (either case), or 0.</summary>
    public static int Letter(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 3 || !char.IsAsciiLetter(text[0]))
            return 0;
        foreach (var c in text)
        {
            if (c != text[0])
                return 0;
        }
        return ((text[0] | 0x20) - 'a') + 1 + (26 * (text.Length - 1));
    }

    /// <summary>True for four figures that name a year, from 1000 on.</summary>
    public static bool IsYear(ReadOnlySpan<char> text) => text.Length == 4 && text[0] is '1' or '2'
        && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]);

    /// <summary>The numbers of "8.1.3", or an empty list when a part has more than six digits.</summary>
    public static int[] Digits(ReadOnlySpan<char> text)
    {
        int parts = 1, length = 0;
        foreach (var c in text)
        {
            if (c == '.' ? length == 0 : !char.IsAsciiDigit(c) || length == 6)
                return [];
            (parts, length) = c == '.' ? (parts + 1, 0) : (parts, length + 1);
        }
        if (length == 0)
            return [];
        var numbers = new int[parts];
        var part = 0;
        foreach (var c in text)
        {
            if (c == '.')
                part++;
            else
                numbers[part] = (10 * numbers[part]) + (c - '0');
        }
        return numbers;
    }

    /// <summary>The numbers as they are printed, a point between them: "8.1.3", and "8" for one.</summary>
    public static string Dotted(IReadOnlyList<int> numbers) => numbers.Count == 1
        ? numbers[0].ToString(CultureInfo.InvariantCulture)
        : string.Join('.', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The roman numeral of a number from 1 to 3999, in capitals.</summary>
    public static string ToRoman(int number) => string.Concat(Signs(number));

    // True for the one way in which a number is written: not "IIII".
    private static bool IsStandard(ReadOnlySpan<char> text, int number)
    {
        foreach (var sign in Signs(number))
        {
            if (!text.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
                return false;
            text = text[sign.Length..];
        }
        return text.IsEmpty;
    }

    private static IEnumerable<string> Signs(int number)
    {
        for (var i = 0; i < RomanValues.Length; i++)
        {
            for (; number >= RomanValues[i]; number -= RomanValues[i])
                yield return RomanSigns[i];
        }
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
