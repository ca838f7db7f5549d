using DraftLint.Positions;
using YamlDotNet.RepresentationModel;

namespace DraftLint.Tests.Support;

/// <summary>Reads what the rules ask of a position from rules/positions.</summary>
internal static class PositionFile
{
    private static readonly Lazy<Position> LazyUkraine = new(() => Read("ukraine"));

    public static Position Ukraine => LazyUkraine.Value;

    private static Position Read(string name)
    {
        var yaml = new YamlStream();
        using var reader = new StringReader(Repository.Read($"rules/positions/{name}.yml"));
        yaml.Load(reader);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        return new Position
        {
            Name = Text(root, "name"),
            Party = Text(root, "party"),
            Territories = [.. Items(root, "territories").Select(item => new Territory(Text(item, "name"), Texts(item, "spellings")))],
            Adversaries = [.. Items(root, "adversaries").Select(item => new Counterpart(Text(item, "name"), Texts(item, "aliases"), Texts(item, "adjectives")))],
        };
    }

    private static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node[key]).Value!;

    private static IEnumerable<YamlMappingNode> Items(YamlMappingNode node, string key) => ((YamlSequenceNode)node[key]).Children.Cast<YamlMappingNode>();

    private static string[] Texts(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var list)
        ? [.. ((YamlSequenceNode)list).Children.Select(item => ((YamlScalarNode)item).Value!)]
        : [];
}
