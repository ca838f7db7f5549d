namespace DraftLint.RuleEngine.Tests.RandomRules;

/// <summary>What random rules mean: every fact is tried with every fact, and everything once more until nothing is new.</summary>
internal sealed class NaiveInterpreter(IReadOnlyList<Alpha> alphas, IReadOnlyList<Beta> betas)
{
    private readonly HashSet<(string? Key, int Number)> _stamps = [];

    public List<string> Run(IReadOnlyList<Shape> shapes)
    {
        int before;
        do
        {
            before = _stamps.Count;
            foreach (var shape in shapes.Where(shape => shape.Writes))
            {
                foreach (var match in Matches(shape).ToList())
                    _stamps.Add(Written(match));
            }
        }
        while (_stamps.Count > before);
        return [.. shapes.SelectMany((shape, ordinal) => Matches(shape).Select(match => Outcome.Of("r" + ordinal, match.All).Text)).Order(StringComparer.Ordinal)];
    }

    private static (string? Key, int Number) Written(Found match) => match.Second switch
    {
        Beta beta => (beta.Key, match.First.Number),
        Stamp stamp => (match.First.Key, (stamp.Number + 1) % 5),
        _ => (match.First.Key, match.First.Number),
    };

    private IEnumerable<Found> Matches(Shape shape) =>
        from first in alphas
        where Own(shape.Own, first) && !(shape.Filtered && first.Number == 2)
        from second in Seconds(shape, first)
        from third in Thirds(shape, first)
        select new Found(first, second, third);

    private static bool Own(int own, Alpha a) => own switch
    {
        1 => a.Number > 1,
        2 => a.Key is not null,
        3 => a.Key == "a" && a.Number < 3,
        4 => a.Key is null,
        _ => true,
    };

    private static bool Join(int join, Alpha first, string? key, int number) => join switch
    {
        1 => key == first.Key,
        2 => number == first.Number,
        3 => key == first.Key && number == first.Number,
        4 => key?.ToUpperInvariant() == first.Key?.ToUpperInvariant(),
        5 => number > first.Number,
        6 => key == first.Key && number != first.Number && number > 0,
        _ => true,
    };

    private IEnumerable<object?> Seconds(Shape shape, Alpha first) => shape.Second switch
    {
        SecondKind.Beta => Betas(shape.SecondJoin, first),
        SecondKind.Stamp => _stamps.Where(stamp => Join(shape.SecondJoin, first, stamp.Key, stamp.Number)).Select(stamp => new Stamp(stamp.Key, stamp.Number)),
        _ => [null],
    };

    // What the third premise binds, once for each way in which it holds.
    private IEnumerable<object?[]> Thirds(Shape shape, Alpha first)
    {
        var joined = Betas(shape.ThirdJoin, first).ToList();
        var noStamp = !_stamps.Any(stamp => Join(shape.ThirdJoin, first, stamp.Key, stamp.Number));
        return shape.Third switch
        {
            ThirdKind.ExistsBeta => Once(joined.Count > 0),
            ThirdKind.NotBeta => Once(joined.Count == 0),
            ThirdKind.AllBeta => Once(betas.All(b => b.Key != first.Key || (b.Number > 0 && b.Number < 3))),
            ThirdKind.Collect => Once(joined.Count != 1, joined),
            ThirdKind.Group => joined.GroupBy(b => b.Number).Where(g => g.Count() > 1).Select(g => new object?[] { g }),
            ThirdKind.Having => Once(joined.Sum(b => b.Number) > first.Number, joined, joined.Sum(b => b.Number)),
            ThirdKind.Ordered => Once(true, joined, string.Join("<", joined.OrderBy(b => -b.Number).ThenBy(b => b.Id).Select(b => b.Id))),
            ThirdKind.Lookup => Once(joined.Exists(b => b.Number == 1), "L" + joined.Select(b => b.Number).Distinct().Count()),
            ThirdKind.Projected => joined.SelectMany(b => new[] { new object?[] { "p" + b.Id }, ["p" + (b.Id + 100)] }),
            ThirdKind.ExistsStamp => Once(!noStamp),
            ThirdKind.NotStamp => Once(noStamp),
            ThirdKind.Either => Once(joined.Count > 0).Concat(Once(noStamp && betas.Count > 0)),
            _ => Once(true),
        };
    }

    private static IEnumerable<object?[]> Once(bool holds, params object?[] bound) => holds ? [bound] : [];

    private IEnumerable<Beta> Betas(int join, Alpha first) => betas.Where(beta => Join(join, first, beta.Key, beta.Number));

    private sealed record Found(Alpha First, object? Second, object?[] Third)
    {
        public IEnumerable<object?> All => [First, .. Second is null ? Array.Empty<object?>() : [Second], .. Third];
    }
}
