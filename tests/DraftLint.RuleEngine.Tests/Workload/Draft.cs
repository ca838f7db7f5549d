namespace DraftLint.RuleEngine.Tests.Workload;

/// <summary>The facts of a made-up draft, the same for the same size on every machine.</summary>
public sealed class Draft
{
    private readonly List<object> _facts = [];
    private readonly int _size;
    private uint _state = 20231;

    private Draft(int size) => _size = size;

    public static IReadOnlyList<object> Facts(int size)
    {
        var draft = new Draft(size);
        while (draft._facts.Count < size)
            draft.AddClause(draft._facts.Count);
        return MadeByKind(draft._facts.GetRange(0, size));
    }

    // A reader makes all facts of its kind, so that they lie side by side in memory; a rule that looks at one kind does not jump over the others.
    private static object[] MadeByKind(List<object> facts)
    {
        var made = new object[facts.Count];
        foreach (var kind in facts.Select((fact, place) => (fact, place)).GroupBy(fact => fact.fact.GetType()))
        {
            foreach (var (fact, place) in kind)
                made[place] = MadeAgain(fact);
        }
        return made;
    }

    private static object MadeAgain(object fact) => fact switch
    {
        Clause clause => new Clause(clause.Number, clause.Parent, clause.Heading, clause.Words),
        Link link => new Link(link.From, link.Target),
        Term term => new Term(term.Name, term.Clause),
        TermUse use => new TermUse(use.Name, use.Clause, use.Quoted),
        Promise promise => new Promise(promise.Party, promise.Act, promise.Clause, promise.Strength, promise.Negative),
        Limit limit => new Limit(limit.Clause, limit.Days, limit.Start),
        _ => throw new ArgumentException($"{fact.GetType().Name} is no fact of a draft", nameof(fact)),
    };

    // About six facts a clause, one or two of each type.
    private void AddClause(int ordinal)
    {
        var number = "c" + ordinal;
        _facts.Add(new Clause(number, ordinal == 0 || Chance(30) ? null : Clause(), "Heading " + Next(_size), Next(400)));
        if (Chance(80))
            _facts.Add(new Link(number, Clause()));
        if (Chance(50))
            _facts.Add(new Term(Name(), number));
        _facts.Add(new TermUse(Name(), number, Chance(3)));
        if (Chance(50))
            _facts.Add(new TermUse(Name(), number, Chance(3)));
        _facts.Add(new Promise("p" + Next(_size / 12 + 1), "a" + Next(_size / 3 + 1), number, (Strength)Next(4), Chance(20)));
        if (Chance(70))
            _facts.Add(new Limit(number, Next(200), "s" + Next(_size / 6 + 1)));
    }

    // Clauses bear the number of facts before them; so every sixth of these numbers, or so, is one.
    private string Clause() => _facts.Count == 0 ? "c0" : _facts[Next(_facts.Count)] is Clause clause ? clause.Number : "c" + Next(_size);

    private string Name() => "term" + Next(_size / 4 + 1);

    private bool Chance(int percent) => Next(100) < percent;

    private int Next(int bound)
    {
        _state = _state * 1664525 + 1013904223;
        return (int)((_state >> 8) % (uint)bound);
    }
}
