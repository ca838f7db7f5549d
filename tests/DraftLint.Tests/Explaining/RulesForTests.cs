using DraftLint.Diagnostics;
using DraftLint.Facts;
using DraftLint.Model;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace DraftLint.Tests.Explaining;

/// <summary>Fails whenever it is asked about a statement.</summary>
[Name("TEST01")]
public sealed class FailingCondition : Rule
{
    public static RuleDescriptor Descriptor { get; } = new("TEST01", "failing-condition", "Failing condition", Category.Structure, Severity.Warning, "{0}");

    public override void Define()
    {
        Statement statement = null!;
        When().Match(() => statement, s => s.Sentence.Passage.Source.Path[s.Sentence.Passage.Source.Path.Length] == 'x');
        Then().Yield(_ => Descriptor.At(statement.Passage, statement.Passage.Text));
    }
}

/// <summary>Fails when it has found something.</summary>
[Name("TEST02")]
public sealed class FailingAction : Rule
{
    public static RuleDescriptor Descriptor { get; } = new("TEST02", "failing-action", "Failing action", Category.Structure, Severity.Warning, "{0}");

    public override void Define()
    {
        Statement statement = null!;
        When().Match(() => statement);
        Then().Yield(_ => Descriptor.At(statement.Passage, statement.Passage.Text.Substring(-1)));
    }
}

/// <summary>A term that somebody is bound by: concluded by one rule for another.</summary>
public sealed class BindingUse(TermUse use, Statement statement) : IIdentityProvider
{
    public TermUse Use => use;

    public Statement Statement => statement;

    public object GetIdentity() => (use, statement);

    public override string ToString() => $"{use} binds";
}

[Name("TEST03")]
public sealed class FindBindingUse : Rule
{
    public override void Define()
    {
        TermUse use = null!;
        Statement statement = null!;
        When()
            .Match(() => use)
            .Match(() => statement, s => s.Sentence == use.Sentence, s => s.Modality == Modality.Shall);
        Then().Do(ctx => ctx.TryInsert(new BindingUse(use, statement)));
    }
}

[Name("TEST04")]
public sealed class DefinedAndBinding : Rule
{
    public static RuleDescriptor Descriptor { get; } = new("TEST04", "defined-and-binding", "Defined and binding", Category.Terms, Severity.Warning, "\"{0}\" binds");

    public override void Define()
    {
        DefinedTerm term = null!;
        BindingUse binding = null!;
        IEnumerable<Statement> permissions = null!;
        When()
            .Match(() => term)
            .Match(() => binding, b => b.Use.Key == term.Key)
            .Exists<TermUse>(use => use.Key == term.Key, use => use.Passage != binding.Use.Passage)
            .Query(() => permissions, q => q.Match<Statement>(s => s.Modality == Modality.May).Collect().Where(all => all.Any()))
            .Having(() => permissions.Count() < 2);
        Then().Yield(_ => Descriptor.At(term.Term, term.Term.Text));
    }
}
