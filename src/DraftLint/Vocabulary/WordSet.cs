namespace DraftLint.Vocabulary;

/// <summary>
/// One section of a vocabulary file whose head is <c>[words: name]</c>: small words that are asked for one by one. They are no phrases,
/// because a draft is full of them.
/// </summary>
internal sealed class WordSet
{
    private readonly int[] _numbers;
    private readonly int _first;
    private readonly int _end;

    /// <param name="image">The vocabulary.</param>
    /// <param name="index">The number of the section.</param>
    public WordSet(LexiconImage image, int index)
    {
        _numbers = image.Numbers;
        var words = image.StartOf(ImagePart.ListWords);
        _first = words + image.At(ImagePart.ListWordStarts, index);
        _end = words + image.At(ImagePart.ListWordStarts, index + 1);
    }

    /// <summary>The numbers of the words.</summary>
    public IEnumerable<int> All => _numbers[_first.._end];

    /// <summary>True for the number of a word of this section.</summary>
    public bool Contains(int word)
    {
        int low = _first, high = _end;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_numbers[middle] == word)
                return true;
            if (_numbers[middle] < word)
                low = middle + 1;
            else
                high = middle;
        }
        return false;
    }
}
