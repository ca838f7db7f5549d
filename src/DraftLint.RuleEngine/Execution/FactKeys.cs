using DraftLint.RuleEngine.Evaluation;
using DraftLint.RuleEngine.Planning;

namespace DraftLint.RuleEngine.Execution;

/// <summary>
/// The hashes of a key of the facts of a list. A session asks a fact once, when its key is first needed, however many indexes
/// hold it and however often it is looked for: the facts and their texts lie all over the memory, these numbers side by side.
/// </summary>
internal sealed class FactKeys(FactList facts, KeySpec spec, object?[] scratch)
{
    // Zero where it was not asked yet; as many as there were facts when it was asked last.
    private int[] _hashes = [];
    private int _count;
    private bool _hasFailed;

    /// <summary>The hash of the fact at a position.</summary>
    public int this[int position]
    {
        get
        {
            var hashes = _hashes;
            return position < _count && hashes[position] is var known and not 0 ? known : Ask(position);
        }
    }

    /// <summary>Gives the array back.</summary>
    public void Release() => PooledArray.Release(ref _hashes);

    private int Ask(int position)
    {
        if (position >= _count)
            Grow();
        // Who takes one fact after the other will need those that follow.
        if (spec.Text is { } text && !_hasFailed && (position == 0 || _hashes[position - 1] != 0))
        {
            ReadAhead(text, position);
        }
        else
        {
            scratch[spec.Slot] = facts[position];
            _hashes[position] = spec.HashOf(scratch);
        }
        return _hashes[position];
    }

    private void Grow()
    {
        if (facts.Count > _hashes.Length)
            PooledArray.Resize(ref _hashes, _count, facts.Count);
        _hashes.AsSpan(_count, facts.Count - _count).Clear();
        _count = facts.Count;
    }

    private void ReadAhead(Code<string?> text, int position)
    {
        var block = default(TextBlock);
        Span<string?> texts = block;
        var end = Math.Min(position + texts.Length, _count);
        var count = 0;
        ref var asked = ref scratch[spec.Slot];
        try
        {
            for (; count < end - position; count++)
            {
                asked = facts[position + count];
                texts[count] = text.Ask(scratch);
            }
        }
        catch (ConditionFailure) when (count > 0)
        {
            // Nobody has asked for that fact, and perhaps nobody will; but others may be like it, and exceptions take long.
            _hasFailed = true;
        }
        Texts.Fetch(texts[..count]);
        for (var index = 0; index < count; index++)
            _hashes[position + index] = KeySpec.NeverZero(KeyHash.OfText(texts[index], spec.Comparer));
    }
}
