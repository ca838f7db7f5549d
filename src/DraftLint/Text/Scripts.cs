namespace DraftLint.Text;

/// <summary>An alphabet whose letters are taken for those of another.</summary>
internal enum Script
{
    /// <summary>No letter of the others.</summary>
    Other,

    /// <summary>The letters of English, with and without marks.</summary>
    Latin,

    /// <summary>The letters of Ukrainian and Russian.</summary>
    Cyrillic,

    /// <summary>The letters of Greek.</summary>
    Greek,

    /// <summary>The letters of Armenian.</summary>
    Armenian,
}

/// <summary>Tells alphabets apart, and the letters that look the same in two of them (Unicode Technical Standard #39).</summary>
internal static class Scripts
{
    private const string CyrillicLikeLatin = "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0457\u0455\u0458\u0501\u051B\u051D\u04BB\u04CF\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0407\u0405\u0408\u050C\u051A\u051C\u04C0\u04AE";
    private const string LatinLikeCyrillic = "aeopcyxi\u00EFsjdqwhlABEKMHOPCTYXI\u00CFSJGQW\u0131";
    private const string GreekLikeLatin = "\u03BF\u03BD\u03C1\u03B9\u03C5\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7";
    private const string LatinLikeGreek = "ovpiuABEZHIKMNOPTYX";
    private const string ArmenianLikeLatin = "\u0578\u057D\u0585\u0570\u0581\u0566\u0575\u054D\u0555\u0548";

    public static Script Of(char letter) => letter switch
    {
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF' => Script.Latin,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => Script.Greek,
        >= '\u0530' and <= '\u058F' => Script.Armenian,
        _ => Script.Other,
    };

    /// <summary>True when a letter cannot be told by eye from a letter of another alphabet.</summary>
    public static bool LooksLike(char letter, Script other) => (Of(letter), other) switch
    {
        (Script.Cyrillic, Script.Latin) => CyrillicLikeLatin.Contains(letter, StringComparison.Ordinal),
        (Script.Latin, Script.Cyrillic) => LatinLikeCyrillic.Contains(letter, StringComparison.Ordinal),
        (Script.Greek, Script.Latin) => GreekLikeLatin.Contains(letter, StringComparison.Ordinal),
        (Script.Latin, Script.Greek) => LatinLikeGreek.Contains(letter, StringComparison.Ordinal),
        (Script.Armenian, Script.Latin) => ArmenianLikeLatin.Contains(letter, StringComparison.Ordinal),
        _ => false,
    };
}
