using System.Buffers;
using System.Runtime.CompilerServices;

namespace DraftLint.RuleEngine.Execution;

/// <summary>
/// Arrays that a session gives back when it is disposed, so that the next one finds them: they outlive every collection of
/// garbage while a session runs, and are then the most of what it leaves behind.
/// </summary>
internal static class PooledArray
{
    /// <summary>Makes room for more elements; those that were in use are kept, the others may be anything.</summary>
    public static void Resize<T>(ref T[] array, int used, int capacity)
    {
        var larger = ArrayPool<T>.Shared.Rent(capacity);
        array.AsSpan(0, used).CopyTo(larger);
        Release(ref array, used);
        array = larger;
    }

    /// <summary>Makes room for numbers, all of them zero.</summary>
    public static void Renew(ref int[] array, int capacity)
    {
        Resize(ref array, 0, capacity);
        array.AsSpan(0, capacity).Clear();
    }

    /// <summary>Gives an array back, and keeps no object alive that was in use.</summary>
    public static void Release<T>(ref T[] array, int used = 0)
    {
        if (array.Length == 0)
            return;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            array.AsSpan(0, used).Clear();
        ArrayPool<T>.Shared.Return(array);
        array = [];
    }
}
