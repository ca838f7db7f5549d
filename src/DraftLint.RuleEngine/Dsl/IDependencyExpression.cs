using System.Linq.Expressions;

namespace NRules.Fluent.Dsl;

/// <summary>Services that the actions use; not supported, see <see cref="Rule.Dependency"/>.</summary>
public interface IDependencyExpression
{
    /// <summary>Names a service.</summary>
    IDependencyExpression Resolve<TDependency>(Expression<Func<TDependency>> alias) where TDependency : notnull;
}
