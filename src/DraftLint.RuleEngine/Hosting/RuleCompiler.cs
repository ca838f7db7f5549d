using System.Diagnostics.CodeAnalysis;
using DraftLint.RuleEngine.Definition;
using DraftLint.RuleEngine.Execution;
using DraftLint.RuleEngine.Planning;
using NRules.RuleModel;

namespace NRules;

/// <summary>Compiles rules.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "NRules has instance methods here.")]
public class RuleCompiler
{
    /// <summary>Compiles rules into a factory of sessions.</summary>
    /// <exception cref="RuleCompilationException">The rules cannot run together; the message names them.</exception>
    public ISessionFactory Compile(IEnumerable<IRuleDefinition> ruleDefinitions) => Compile(ruleDefinitions, default);

    /// <inheritdoc cref="Compile(IEnumerable{IRuleDefinition})"/>
    public ISessionFactory Compile(IEnumerable<IRuleDefinition> ruleDefinitions, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new SessionFactory(Programme.Of([.. ruleDefinitions.Cast<RuleDefinition>()]));
    }

    /// <inheritdoc cref="Compile(IEnumerable{IRuleDefinition})"/>
    public ISessionFactory Compile(IEnumerable<IRuleSet> ruleSets) => Compile(ruleSets, default);

    /// <inheritdoc cref="Compile(IEnumerable{IRuleDefinition})"/>
    public ISessionFactory Compile(IEnumerable<IRuleSet> ruleSets, CancellationToken cancellationToken) =>
        Compile(ruleSets.SelectMany(set => set.Rules), cancellationToken);
}
