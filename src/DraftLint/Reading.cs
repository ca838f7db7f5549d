using DraftLint.Facts;
using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint;

/// <summary>An agreement and all that was read from it: what rules and scripts see.</summary>
public sealed class Reading
{
    private IReadOnlyList<FactFamily> _families;
    private readonly Dictionary<Type, object[]> _byType = [];

    internal Reading(Agreement agreement, IReadOnlyList<FactFamily> families)
    {
        Agreement = agreement;
        _families = families;
    }

    /// <summary>The agreement.</summary>
    public Agreement Agreement { get; }

    /// <summary>Every fact, in the order of reading within its type.</summary>
    public IReadOnlyList<object> Facts => field ??= ReadAll();

    /// <summary>Where a finding is shown that is about the whole text: its title, or its first provision.</summary>
    public Passage Opening => Agreement.Title ?? Agreement.Root.Start ?? new Passage(Agreement.Draft.Source, default);

    /// <summary>Where one of the phrases stands in the text, in its order; see <see cref="Passage.Mentions"/>.</summary>
    public IEnumerable<Passage> Mentions(params string[] phrases)
    {
        var text = Agreement.Draft.Reading;
        return new Passage(text, new TextSpan(0, text.Content.Length)).Mentions(phrases);
    }

    /// <summary>The facts of a type. They are read when they are first asked for.</summary>
    public IEnumerable<T> All<T>()
        where T : class
    {
        if (!_byType.TryGetValue(typeof(T), out var facts))
            _byType[typeof(T)] = facts = [.. _families.Where(family => family.MayHold(typeof(T))).SelectMany(family => family.Facts).Where(fact => fact is T)];
        return facts.Cast<T>();
    }

    // When all has been read, what it was read from is not needed any more: a reading may wait long for its turn in the report.
    private object[] ReadAll()
    {
        object[] facts = [.. _families.SelectMany(family => family.Facts)];
        _families = [FactFamily.Of<object>(() => facts)];
        return facts;
    }
}
