using System.Runtime.CompilerServices;

namespace DraftLint.RuleEngine.Execution;

/// <summary>
/// Texts that are about to be hashed. Each lies somewhere else in the memory, and to wait for one after the other takes longer
/// than to hash them: reading their ends, which depends on nothing else, lets the processor fetch many at a time.
/// </summary>
internal static class Texts
{
    /// <summary>How many texts are fetched at a time.</summary>
    public const int BlockSize = 64;

    /// <summary>The sum of their last letters, which nobody needs.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Fetch(ReadOnlySpan<string?> texts)
    {
        var sum = 0;
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text))
                sum += text[^1];
        }
        return sum;
    }
}

/// <summary>Room for texts.</summary>
[InlineArray(Texts.BlockSize)]
internal struct TextBlock
{
    private string? _first;
}
