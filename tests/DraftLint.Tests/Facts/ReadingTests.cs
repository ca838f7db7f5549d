using System.Reflection;
using DraftLint.Text;

namespace DraftLint.Tests.Facts;

public class ReadingTests
{
    private static readonly string[] Drafts = Directory.GetFiles(Support.Repository.PathOf("drafts"), "*.md");

    private static readonly MethodInfo All = typeof(Reading).GetMethod(nameof(Reading.All))!;

    /// <summary>Facts are read when they are asked for: asked for alone, those of a type are the same as after all others.</summary>
    [Fact]
    public void Facts_that_are_asked_for_alone_are_those_of_the_whole_reading()
    {
        foreach (var draft in Drafts)
        {
            var source = new SourceText("draft.md", File.ReadAllText(draft));
            var whole = new Linter([], []).Read(source);
            foreach (var type in whole.Facts.Select(fact => fact.GetType()).Distinct())
                Assert.Equal(Told(whole.Facts.Where(type.IsInstanceOfType)), Told(Ask(new Linter([], []).Read(source), type)));
            Assert.Equal(Told(whole.Facts), Told(Ask(new Linter([], []).Read(source), typeof(object))));
        }
    }

    [Fact]
    public void Facts_are_read_once()
    {
        var reading = new Linter([], []).Read(new SourceText("draft.md", File.ReadAllText(Drafts[0])));
        Assert.Same(reading.All<DraftLint.Facts.Statement>().First(), reading.Facts.OfType<DraftLint.Facts.Statement>().First());
    }

    private static IEnumerable<object> Ask(Reading reading, Type type) => (IEnumerable<object>)All.MakeGenericMethod(type).Invoke(reading, null)!;

    private static IEnumerable<string> Told(IEnumerable<object> facts) => facts.Select(fact => $"{fact.GetType().Name} {fact}");
}
