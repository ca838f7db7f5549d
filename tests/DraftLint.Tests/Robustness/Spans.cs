using System.Reflection;
using DraftLint.Diagnostics;
using DraftLint.Rules;
using DraftLint.Tests.Support;
using DraftLint.Text;
using Xunit.Sdk;

namespace DraftLint.Tests.Robustness;

/// <summary>Lints a text and looks at every place that the linter speaks of.</summary>
internal static class Spans
{
    /// <summary>Fails when a place lies outside the text. A text that cannot be checked must say why.</summary>
    /// <returns>True when the text was checked.</returns>
    public static bool Check(string text)
    {
        var recorder = new Recorder();
        var result = new Linter([recorder, BuiltInRules.All.Throwing], [Given.Position("ukraine")]).Lint(new SourceText("draft.md", text));
        if (result.Problem != null)
        {
            Assert.NotEmpty(result.Problem);
            return false;
        }
        var agreement = recorder.Reading!.Agreement;
        foreach (var passage in PassagesOf([
            .. result.Findings, .. recorder.Reading.Facts, .. agreement.Provisions, .. agreement.Sentences, .. agreement.CrossReferences,
            .. agreement.DefinedTerms, .. agreement.Parties, .. agreement.Draft.Comments.Select(Boxed), .. agreement.Draft.StruckOut.Select(Boxed)]))
        {
            CheckPassage(passage, agreement.Draft.Source);
        }
        return true;
    }

    private static Tuple<Passage> Boxed(Passage passage) => Tuple.Create(passage);

    private static IEnumerable<Passage> PassagesOf(IEnumerable<object> things) =>
        from thing in things
        from property in Properties(thing.GetType())
        let passage = (Passage?)property.GetValue(thing)
        where passage is not null
        select passage;

    private static PropertyInfo[] Properties(Type type)
    {
        if (!ByType.TryGetValue(type, out var properties))
            ByType[type] = properties = [.. type.GetProperties().Where(property => property.PropertyType == typeof(Passage) && property.GetIndexParameters().Length == 0)];
        return properties;
    }

    [ThreadStatic]
    private static Dictionary<Type, PropertyInfo[]>? _byType;

    private static Dictionary<Type, PropertyInfo[]> ByType => _byType ??= [];

    private static void CheckPassage(Passage passage, SourceText source)
    {
        var span = passage.Span;
        if (span.Start < 0 || span.Length < 0 || span.End > source.Content.Length || passage.Source != source)
            throw new XunitException($"{span} lies outside a text of {source.Content.Length} characters");
        _ = passage.Text;
        if (passage.Position.Line < 1 || passage.Position.Column < 1 || passage.EndPosition.Line > source.LineCount)
            throw new XunitException($"{span} has no line and column");
    }

    private sealed class Recorder : IRuleSet
    {
        public IReadOnlyList<RuleDescriptor> Rules => [];

        public Reading? Reading { get; private set; }

        public IEnumerable<Finding> Check(Reading reading)
        {
            Reading = reading;
            return [];
        }
    }
}
