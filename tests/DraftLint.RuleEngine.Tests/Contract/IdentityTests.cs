using NRules;
using NRules.Fluent;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Contract;

public class IdentityTests
{
    [Fact]
    public void A_comparer_may_say_which_facts_are_the_same()
    {
        var repository = new RuleRepository();
        repository.Load(spec => spec.NestedTypes().From(typeof(SessionTests.EachProvision)));
        var compiler = new RuleCompiler();
        compiler.FactIdentityComparerRegistry.RegisterComparer(new ByNumber());
        var session = compiler.Compile(repository.GetRuleSets()).CreateSession();
        session.Insert(new Provision("1"));
        Assert.False(session.TryInsert(new Provision("1")));
        Assert.True(session.TryInsert(new Provision("2")));
        Assert.True(session.TryInsert(new Amount(1)));
    }

    private sealed class ByNumber : IEqualityComparer<Provision>
    {
        public bool Equals(Provision? x, Provision? y) => x?.Number == y?.Number;

        public int GetHashCode(Provision obj) => obj.Number.GetHashCode(StringComparison.Ordinal);
    }
}
