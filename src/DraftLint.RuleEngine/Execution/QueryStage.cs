using System.Collections;
using DraftLint.RuleEngine.Evaluation;
using DraftLint.RuleEngine.Planning;
using NRules.RuleModel;

namespace DraftLint.RuleEngine.Execution;

/// <summary>One step of a query: makes results of the results of the step before.</summary>
internal abstract class QueryStage
{
    /// <summary>Its expressions; null for one that is left out.</summary>
    public abstract IReadOnlyList<Term?> Terms { get; }

    /// <summary>The variables that the expressions use.</summary>
    public VariableSet Uses => Term.UsesOf(Terms);

    /// <summary>Whether another stage makes the same results of the same items.</summary>
    public virtual bool IsSameAs(QueryStage other)
    {
        var (terms, others) = (Terms, other.Terms);
        if (GetType() != other.GetType() || terms.Count != others.Count)
            return false;
        for (var index = 0; index < terms.Count; index++)
        {
            if (!TermComparer.Instance.Equals(terms[index], others[index]))
                return false;
        }
        return true;
    }

    public abstract List<object?> Apply(List<object?> items, object?[] row);
}

internal sealed class WhereStage(Variable item, IReadOnlyList<Term> predicates) : QueryStage
{
    private readonly Test? _test = Test.Of(predicates);

    public override IReadOnlyList<Term?> Terms => predicates;

    // A loop, because a closure for every time a query is asked adds up.
    public override List<object?> Apply(List<object?> items, object?[] row)
    {
        var passed = new List<object?>();
        foreach (var value in items)
        {
            row[item.Slot] = value;
            if (_test is null || _test.Holds(row))
                passed.Add(value);
        }
        return passed;
    }
}

internal sealed class SelectStage(Variable item, Term selector) : QueryStage
{
    private readonly Selector<object?> _selector = new(item, selector);

    public override IReadOnlyList<Term?> Terms => [selector];

    public override List<object?> Apply(List<object?> items, object?[] row) => items.ConvertAll(value => _selector.Select(value, row));
}

internal sealed class SelectManyStage(Variable item, Term selector) : QueryStage
{
    private readonly Selector<IEnumerable> _selector = new(item, selector);

    public override IReadOnlyList<Term?> Terms => [selector];

    public override List<object?> Apply(List<object?> items, object?[] row) => [.. items.SelectMany(value => _selector.Select(value, row).Cast<object?>())];
}

internal sealed class GroupByStage<TKey, TElement>(Variable item, Term key, Term? element) : QueryStage
{
    private readonly Selector<TKey> _key = new(item, key);
    private readonly Selector<TElement> _element = new(item, element);

    public override IReadOnlyList<Term?> Terms => [key, element];

    public override List<object?> Apply(List<object?> items, object?[] row) =>
        FactLookup<TKey, TElement>.Of(items, row, _key, _element).IntoGroups();
}

internal sealed class ToLookupStage<TKey, TElement>(Variable item, Term key, Term? element) : QueryStage
{
    private readonly Selector<TKey> _key = new(item, key);
    private readonly Selector<TElement> _element = new(item, element);

    public override IReadOnlyList<Term?> Terms => [key, element];

    public override List<object?> Apply(List<object?> items, object?[] row) =>
        [FactLookup<TKey, TElement>.Of(items, row, _key, _element)];
}

internal sealed class CollectStage<TSource>(IReadOnlyList<Ordering> orders) : QueryStage
{
    private readonly IReadOnlyList<Ordering> _orders = orders;

    public override IReadOnlyList<Term?> Terms => [.. _orders.Select(order => order.Key)];

    public override bool IsSameAs(QueryStage other) =>
        base.IsSameAs(other) && _orders.Select(order => order.Direction).SequenceEqual(((CollectStage<TSource>)other)._orders.Select(order => order.Direction));

    public override List<object?> Apply(List<object?> items, object?[] row)
    {
        var ordered = items;
        // Sorting is stable, so that sorting by the last key first leaves the first key in command.
        for (var index = _orders.Count - 1; index >= 0; index--)
            ordered = _orders[index].Sort(ordered, row);
        return [new FactCollection<TSource>(ordered)];
    }
}

/// <summary>One key of an order.</summary>
internal abstract class Ordering
{
    public abstract Term Key { get; }

    public abstract SortDirection Direction { get; }

    public abstract List<object?> Sort(List<object?> items, object?[] row);
}

internal sealed class Ordering<TKey>(Variable item, Term key, SortDirection direction) : Ordering
{
    private readonly Selector<TKey> _key = new(item, key);

    // Ordinal, so that the order does not depend on where the program runs.
    private static IComparer<TKey> Comparer => typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default;

    public override Term Key => key;

    public override SortDirection Direction => direction;

    public override List<object?> Sort(List<object?> items, object?[] row) => direction == SortDirection.Ascending
        ? [.. items.OrderBy(value => _key.Select(value, row), Comparer)]
        : [.. items.OrderByDescending(value => _key.Select(value, row), Comparer)];
}

/// <summary>An expression over an item of a query; without one, the item itself.</summary>
internal sealed class Selector<T>(Variable item, Term? term)
{
    private readonly Code<T>? _code = term is null ? null : new Code<T>(term);

    public bool SelectsItself => _code is null;

    public T Select(object? value, object?[] row)
    {
        if (_code is null)
            return (T)value!;
        row[item.Slot] = value;
        return _code.Ask(row);
    }
}
