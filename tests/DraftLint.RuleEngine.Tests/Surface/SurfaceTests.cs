using NRules;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace DraftLint.RuleEngine.Tests.Surface;

/// <summary>Surface.txt lists what rules and hosts may use. Whichever engine is bound must have all of it.</summary>
public class SurfaceTests
{
    [Fact]
    public void The_engine_has_the_whole_surface()
    {
        var actual = SurfaceText.Of(new[] { typeof(Rule), typeof(ISession), typeof(IMatch) }.Select(type => type.Assembly).Distinct()).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], Required().FindAll(line => !actual.Contains(line)));
    }

    private static List<string> Required()
    {
        using var stream = typeof(SurfaceTests).Assembly.GetManifestResourceStream("Surface.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }
}
