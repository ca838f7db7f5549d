using DraftLint.RuleEngine.Definition;
using NRules;

namespace DraftLint.RuleEngine.Planning;

/// <summary>
/// Layers of rules: whoever concludes from what is absent, or from all there is, comes after everyone who writes it. Rules
/// that feed each other share a layer.
/// </summary>
internal sealed class Strata
{
    private readonly Dictionary<RuleDefinition, int> _strata = [];
    private readonly Dictionary<RuleDefinition, List<Feed>> _feeds = [];
    private readonly Dictionary<RuleDefinition, HashSet<Type>> _fedBack = [];

    public Strata(IReadOnlyList<RuleDefinition> rules)
    {
        foreach (var reader in rules)
            _feeds[reader] = [.. Feeds(reader, rules)];
        foreach (var circle in new Circles<RuleDefinition>(rule => _feeds[rule].Select(feed => feed.Writer)).Of(rules))
            Place(circle);
    }

    public int Of(RuleDefinition rule) => _strata[rule];

    /// <summary>The cases of a rule, as they must be run in its stratum.</summary>
    public IEnumerable<RuleCase> Cases(RuleDefinition rule) => _fedBack.TryGetValue(rule, out var types)
        ? rule.Cases.Select(ruleCase => ruleCase.LookingAtEach(types.Contains))
        : rule.Cases;

    /// <summary>Who writes what a rule reads.</summary>
    public static IEnumerable<Feed> Feeds(RuleDefinition reader, IReadOnlyList<RuleDefinition> rules) =>
        from read in reader.Cases.SelectMany(ruleCase => ruleCase.Reads)
        from writer in rules
        where writer.Cases.Any(ruleCase => ruleCase.Writes.Any(write => MayBe(write, read.Type)))
        select new Feed(writer, read);

    // A value of a static type may be of a derived one.
    private static bool MayBe(Type written, Type read) => read.IsAssignableFrom(written) || written.IsAssignableFrom(read);

    // Circles arrive after those that feed them.
    private void Place(IReadOnlyList<RuleDefinition> circle)
    {
        var stratum = 0;
        foreach (var reader in circle)
        {
            foreach (var (writer, read) in _feeds[reader])
            {
                if (!circle.Contains(writer))
                    stratum = Math.Max(stratum, _strata[writer] + (read.Kind == ReadKind.Match ? 0 : 1));
                else if (read.Kind == ReadKind.Whole)
                    throw Circular(circle, reader, writer);
                else if (read.Kind == ReadKind.Exists)
                    FeedBack(reader, read.Type);
            }
        }
        foreach (var rule in circle)
            _strata[rule] = stratum;
    }

    private void FeedBack(RuleDefinition reader, Type type)
    {
        if (!_fedBack.TryGetValue(reader, out var types))
            _fedBack.Add(reader, types = []);
        types.Add(type);
    }

    private static RuleCompilationException Circular(IReadOnlyList<RuleDefinition> circle, RuleDefinition reader, RuleDefinition writer) => new(
        "Failed to compile rule", reader.Name, new InvalidOperationException(
            $"it concludes from the absence, or from the whole, of what {writer.Name} writes, which depends on it: {string.Join(", ", circle.Select(rule => rule.Name))} form a circle"));
}

/// <summary>A rule that may write what another reads.</summary>
internal sealed record Feed(RuleDefinition Writer, Read Read);
