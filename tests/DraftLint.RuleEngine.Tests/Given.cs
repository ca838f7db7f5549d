using NRules;
using NRules.Fluent;
using NRules.RuleModel;

namespace DraftLint.RuleEngine.Tests;

/// <summary>Shortens the way from rules and facts to conclusions.</summary>
internal static class Given
{
    public static ISessionFactory Rules(params Type[] ruleTypes)
    {
        var repository = new RuleRepository();
        repository.Load(spec => spec.NestedTypes().From(ruleTypes));
        return repository.Compile();
    }

    public static ISession Facts(this ISessionFactory rules, params object[] facts)
    {
        var session = rules.CreateSession();
        session.InsertAll(facts);
        return session;
    }

    /// <summary>Fires and returns the texts of all conclusions, sorted: the order of firing is no part of the contract.</summary>
    public static string[] Conclusions(this ISession session)
    {
        session.Fire();
        return [.. session.Query<Conclusion>().Select(conclusion => conclusion.Text).AsEnumerable().Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes a conclusion, unless it is known.</summary>
    public static void Conclude(this IContext context, string text) => context.TryInsert(new Conclusion(text));
}
