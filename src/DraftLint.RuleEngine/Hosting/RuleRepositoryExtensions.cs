using NRules.RuleModel;

namespace NRules;

/// <summary>From a repository to sessions.</summary>
public static class RuleRepositoryExtensions
{
    /// <summary>Compiles all rules of a repository.</summary>
    /// <exception cref="RuleCompilationException">The rules cannot run together; the message names them.</exception>
    public static ISessionFactory Compile(this IRuleRepository repository) => Compile(repository, default);

    /// <inheritdoc cref="Compile(IRuleRepository)"/>
    public static ISessionFactory Compile(this IRuleRepository repository, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(repository);
        return new RuleCompiler().Compile(repository.GetRuleSets(), cancellationToken);
    }

    /// <summary>All rules of a repository.</summary>
    public static IEnumerable<IRuleDefinition> GetRules(this IRuleRepository repository)
    {
        ArgumentNullException.ThrowIfNull(repository);
        return repository.GetRuleSets().SelectMany(set => set.Rules);
    }
}
