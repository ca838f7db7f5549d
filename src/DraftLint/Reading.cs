using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint;

/// <summary>An agreement and all that was read from it: what rules and scripts see.</summary>
public sealed class Reading
{
    private readonly Dictionary<Type, object[]> _byType = [];

    internal Reading(Agreement agreement, IReadOnlyList<object> facts)
    {
        Agreement = agreement;
        Facts = facts;
    }

    /// <summary>The agreement.</summary>
    public Agreement Agreement { get; }

    /// <summary>Every fact, in the order of reading within its type.</summary>
    public IReadOnlyList<object> Facts { get; }

    /// <summary>Where a finding is shown that is about the whole text: its title, or its first provision.</summary>
    public Passage Opening => Agreement.Title ?? Agreement.Root.Start ?? new Passage(Agreement.Draft.Source, default);

    /// <summary>Where one of the phrases stands in the text, in its order; see <see cref="Passage.Mentions"/>.</summary>
    public IEnumerable<Passage> Mentions(params string[] phrases)
    {
        var text = Agreement.Draft.Reading;
        return new Passage(text, new TextSpan(0, text.Content.Length)).Mentions(phrases);
    }

    /// <summary>The facts of a type.</summary>
    public IEnumerable<T> All<T>()
        where T : class
    {
        if (!_byType.TryGetValue(typeof(T), out var facts))
            _byType[typeof(T)] = facts = [.. Facts.Where(fact => fact is T)];
        return facts.Cast<T>();
    }
}
