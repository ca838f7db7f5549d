using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>Provisions by their printed numbers: a draft may refer to thousands, each is looked up and not searched for.</summary>
internal sealed class NumberIndex
{
    private readonly Dictionary<string, List<Provision>> _byNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Provision> _firstBelow = [];

    public NumberIndex(IReadOnlyList<Provision> provisions)
    {
        foreach (var provision in provisions)
        {
            if (provision.Label is not { } label)
                continue;
            var key = Key(label.Numbers, label.Suffix);
            (_byNumbers.TryGetValue(key, out var list) ? list : _byNumbers[key] = []).Add(provision);
            if (label.IsNested)
                _firstBelow.TryAdd(label.Numbers[0], provision);
        }
    }

    /// <summary>The provisions that print exactly the number of a step, in the order of reading.</summary>
    public IReadOnlyList<Provision> Printed(ReferenceStep step) => _byNumbers.GetValueOrDefault(Key(step.Numbers, step.Suffix)) ?? (IReadOnlyList<Provision>)[];

    /// <summary>The first provision with a number of several parts that begins with a number: "5.1" of 5.</summary>
    public Provision? FirstBelow(int number) => _firstBelow.GetValueOrDefault(number);

    private static string Key(IReadOnlyList<int> numbers, string suffix) => Numerals.Dotted(numbers) + suffix;
}
