using DraftLint.RuleEngine.Definition;
using NRules.RuleModel;

namespace NRules.Fluent.Dsl;

/// <summary>Additions to <see cref="IContext"/>; neither is supported.</summary>
public static class ContextExtensions
{
    /// <summary>Not supported: facts do not change here.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static void Update<T>(this IContext context, T fact, Action<T> updateAction) where T : notnull => throw Unsupported.Member("ContextExtensions.Update");

    /// <summary>Not supported: actions of a linter rule need no services.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static TService Resolve<TService>(this IContext context) => throw Unsupported.Member("ContextExtensions.Resolve");
}
