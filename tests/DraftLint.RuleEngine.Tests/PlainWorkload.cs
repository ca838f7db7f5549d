using System.Globalization;
using DraftLint.RuleEngine.Tests.Workload;

namespace DraftLint.RuleEngine.Tests;

/// <summary>
/// What the workload's rules must find, said once more in nested loops that share nothing with any engine: the checksums of the
/// workload are taken from here.
/// </summary>
internal sealed class PlainWorkload
{
    private readonly List<Clause> _clauses;
    private readonly List<Link> _links;
    private readonly List<Term> _terms;
    private readonly List<TermUse> _uses;
    private readonly List<Promise> _promises;
    private readonly List<Limit> _limits;

    private PlainWorkload(IReadOnlyList<object> facts)
    {
        _clauses = [.. facts.OfType<Clause>()];
        _links = [.. facts.OfType<Link>()];
        _terms = [.. facts.OfType<Term>()];
        _uses = [.. facts.OfType<TermUse>()];
        _promises = [.. facts.OfType<Promise>()];
        _limits = [.. facts.OfType<Limit>()];
    }

    public static List<string> Issues(IReadOnlyList<object> facts, int variants)
    {
        var plain = new PlainWorkload(facts);
        return [.. Enumerable.Range(1, variants).SelectMany(plain.Issues).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Issues(int variant) =>
        from family in new[] { OfOneFact(variant), OfJoins(variant), OfAbsence(variant), OfAggregates(variant), OfTargets(variant) }
        from issue in family
        select issue.Rule + variant.ToString(CultureInfo.InvariantCulture) + ":" + issue.Subject;

    private IEnumerable<(string Rule, string Subject)> OfOneFact(int v)
    {
        foreach (var c in _clauses)
        {
            if (c.Words > 380 + v)
                yield return ("LongClause", c.Number);
            if (Ends(c.Heading, "9" + v))
                yield return ("UnquotedHeading", c.Number);
            if (c.Parent is null && c.Words < 4 + v)
                yield return ("RootWithoutText", c.Number);
        }
        foreach (var u in _uses.Where(u => u.Quoted && Ends(u.Clause, "" + v)))
            yield return ("QuotedUse", u.Clause + u.Name);
        foreach (var p in _promises.Where(p => p.Strength == Strength.Should && !p.Negative && Ends(p.Act, "1" + v)))
            yield return ("WeakPromise", p.Clause);
        foreach (var l in _limits.Where(l => l.Days < 3 + v && l.Days != 0))
            yield return ("ShortLimit", l.Clause);
        foreach (var l in _links.Where(l => l.From == l.Target || l.Target.Length > 100 + v))
            yield return ("SelfLink", l.From);
    }

    private IEnumerable<(string Rule, string Subject)> OfJoins(int v)
    {
        foreach (var l in _links)
        {
            foreach (var c in _clauses)
            {
                if (c.Number == l.Target && c.Words > 370 + v)
                    yield return ("LinkToLongClause", l.From + c.Number);
                if (c.Number == l.From && c.Parent == l.Target && c.Words > v)
                    yield return ("LinkToParent", c.Number);
            }
        }
        foreach (var first in _promises.Where(p => p.Strength == (Strength)(v % 4) && !p.Negative))
        {
            foreach (var second in _promises.Where(p => p.Negative && p.Party == first.Party && p.Act == first.Act))
                yield return ("ConflictingPromises", first.Clause + second.Clause);
        }
        foreach (var first in _terms.Where(t => Ends(t.Name, "" + v)))
        {
            foreach (var second in _terms.Where(t => t != first && StringComparer.OrdinalIgnoreCase.Compare(t.Name, first.Name) == 0))
                yield return ("DoubleDefinition", first.Clause + second.Clause);
        }
        foreach (var u in _uses)
        {
            foreach (var t in _terms.Where(t => t.Name == u.Name && t.Clause == u.Clause && t.Name.Length < 100 + v))
                yield return ("UseInItsDefinition", t.Name);
        }
        foreach (var l in _limits.Where(l => l.Days < 4 + v))
        {
            foreach (var _ in _promises.Where(p => p.Clause == l.Clause && p.Strength != Strength.Shall))
                yield return ("LimitOfWeakPromise", l.Clause);
        }
        foreach (var l in _limits.Where(l => l.Days < 5 + v))
        {
            foreach (var lower in _clauses.Where(c => c.Number == l.Clause))
            {
                foreach (var upper in _clauses.Where(c => c.Number == lower.Parent))
                    yield return ("DeepLimit", upper.Number + l.Clause);
            }
        }
    }

    private IEnumerable<(string Rule, string Subject)> OfAbsence(int v)
    {
        foreach (var l in _links.Where(l => Ends(l.Target, "" + v) && !_clauses.Exists(c => c.Number == l.Target)))
            yield return ("BrokenLink", l.From);
        foreach (var u in _uses.Where(u => Ends(u.Name, "" + v) && !_terms.Exists(t => t.Name == u.Name)))
            yield return ("UndefinedTerm", u.Clause + u.Name);
        foreach (var t in _terms.Where(t => Ends(t.Name, "" + v) && !_uses.Exists(u => u.Name == t.Name)))
            yield return ("UnusedTerm", t.Name);
        foreach (var p in _promises.Where(p => p.Strength == Strength.Shall && Ends(p.Party, "5" + v)))
        {
            if (_links.Exists(l => l.From == p.Clause) && !_limits.Exists(l => l.Clause == p.Clause))
                yield return ("PromiseWithoutLimit", p.Clause);
        }
        foreach (var c in _clauses.Where(c => c.Words < 30 + v))
        {
            var promises = _promises.FindAll(p => p.Clause == c.Number);
            if (promises.Count > 0 && promises.TrueForAll(p => p.Strength == Strength.Shall))
                yield return ("OnlyStrictPromises", c.Number);
        }
    }

    private IEnumerable<(string Rule, string Subject)> OfAggregates(int v)
    {
        foreach (var name in _uses.Select(u => u.Name).Distinct())
        {
            var count = _uses.Count(u => u.Name == name);
            if (count > 12 + v)
                yield return ("CrowdedTerm", name + " " + count);
        }
        foreach (var party in _promises.Select(p => p.Party).Distinct())
        {
            var count = _promises.Count(p => p.Party == party && !p.Negative);
            if (count > 16 + v)
                yield return ("BurdenedParty", party + " " + count);
        }
        foreach (var c in _clauses.Where(c => c.Words < 30 + v))
        {
            var count = _links.Count(l => l.Target == c.Number);
            if (count > 1)
                yield return ("PopularClause", c.Number + " " + count);
        }
        foreach (var start in _limits.Select(l => l.Start).Distinct())
        {
            var days = _limits.FindAll(l => l.Start == start).ConvertAll(l => l.Days);
            if (days.Max() - days.Min() > 190 - v)
                yield return ("CommonStart", start);
        }
    }

    private IEnumerable<(string Rule, string Subject)> OfTargets(int v)
    {
        foreach (var c in _clauses.Where(c => c.Parent is null && c.Words > 200 && _links.Exists(l => l.Target == c.Number)))
        {
            foreach (var p in _promises.Where(p => p.Clause == c.Number && p.Strength == Strength.May))
                yield return ("PromiseInTarget", p.Clause);
        }
    }

    private static bool Ends(string text, string ending) => text.EndsWith(ending, StringComparison.Ordinal);
}
