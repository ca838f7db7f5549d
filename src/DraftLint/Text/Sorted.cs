namespace DraftLint.Text;

/// <summary>Searches lists that are in text order.</summary>
internal static class Sorted
{
    /// <summary>The index of the first item whose place is at or behind <paramref name="at"/>; the length of the list when there is none.</summary>
    /// <param name="items">Items by rising place.</param>
    /// <param name="at">A token or an offset.</param>
    /// <param name="place">Where an item begins, or where it ends.</param>
    public static int IndexFrom<T>(IReadOnlyList<T> items, int at, Func<T, int> place)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (place(items[middle]) < at)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The index of the first number that is <paramref name="at"/> or more; <paramref name="count"/> when there is none.</summary>
    /// <remarks>Asked for every passage: the framework's search is generic, and such code is compiled while the program runs.</remarks>
    /// <param name="numbers">Rising numbers.</param>
    /// <param name="count">How many of them count.</param>
    /// <param name="at">What is looked for.</param>
    public static int IndexFrom(int[] numbers, int count, int at)
    {
        int low = 0, high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (numbers[middle] < at)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
