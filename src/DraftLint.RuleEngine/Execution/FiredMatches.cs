using DraftLint.RuleEngine.Planning;

namespace DraftLint.RuleEngine.Execution;

/// <summary>The matches for which a case has fired.</summary>
internal sealed class FiredMatches(RuleCase ruleCase)
{
    private readonly HashSet<MatchKey> _keys = [];

    /// <summary>Notes a match down; false when it was noted before.</summary>
    public bool TryAdd(object?[] row) => _keys.Add(new MatchKey([.. ruleCase.Declarations.Select(bound => Key(row[bound.Variable.Slot]))]));

    // Aggregates are made anew for every search: a group is known by its key, and there is only one collection or lookup.
    private static object? Key(object? value) => value is IAggregate aggregate ? aggregate.Key : value;

    private sealed class MatchKey(object?[] parts) : IEquatable<MatchKey>
    {
        private readonly object?[] _parts = parts;

        public bool Equals(MatchKey? other) => other is not null && _parts.AsSpan().SequenceEqual(other._parts);

        public override bool Equals(object? obj) => Equals(obj as MatchKey);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var part in _parts)
                hash.Add(part);
            return hash.ToHashCode();
        }
    }
}
