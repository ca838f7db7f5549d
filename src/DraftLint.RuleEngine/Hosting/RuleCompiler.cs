using DraftLint.RuleEngine.Definition;
using DraftLint.RuleEngine.Execution;
using DraftLint.RuleEngine.Planning;
using NRules.RuleModel;

namespace NRules;

/// <summary>Compiles rules.</summary>
public class RuleCompiler
{
    /// <summary>Which facts are the same fact, in the sessions of what is compiled from now on.</summary>
    public FactIdentityComparerRegistry FactIdentityComparerRegistry { get; } = new();

    /// <summary>Compiles rules into a factory of sessions.</summary>
    /// <exception cref="RuleCompilationException">The rules cannot run together; the message names them.</exception>
    public ISessionFactory Compile(IEnumerable<IRuleDefinition> ruleDefinitions) => Compile(ruleDefinitions, default);

    /// <inheritdoc cref="Compile(IEnumerable{IRuleDefinition})"/>
    public ISessionFactory Compile(IEnumerable<IRuleDefinition> ruleDefinitions, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new SessionFactory(Programme.Of([.. ruleDefinitions.Cast<RuleDefinition>()]), FactIdentityComparerRegistry.Snapshot());
    }

    /// <inheritdoc cref="Compile(IEnumerable{IRuleDefinition})"/>
    public ISessionFactory Compile(IEnumerable<IRuleSet> ruleSets) => Compile(ruleSets, default);

    /// <inheritdoc cref="Compile(IEnumerable{IRuleDefinition})"/>
    public ISessionFactory Compile(IEnumerable<IRuleSet> ruleSets, CancellationToken cancellationToken) =>
        Compile(ruleSets.SelectMany(set => set.Rules), cancellationToken);
}
