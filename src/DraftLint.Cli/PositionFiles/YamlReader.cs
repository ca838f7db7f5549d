using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DraftLint.Cli.PositionFiles;

/// <summary>
/// Reads the small part of YAML that position files need: keys, lists and values. What makes YAML dangerous to load - anchors, aliases,
/// tags, merge keys, keys that stand twice, deep nesting - is refused, and nothing is built by reflection.
/// </summary>
internal sealed class YamlReader
{
    private const int MostNesting = 32;

    private readonly Parser _parser;
    private int _depth;

    private YamlReader(string text)
    {
        _parser = new Parser(new StringReader(text));
    }

    /// <exception cref="PositionFileException">The text is no YAML, or uses what is refused.</exception>
    public static YamlNode Read(string text)
    {
        RefuseDeepBrackets(text);
        try
        {
            return new YamlReader(text).ReadDocument();
        }
        catch (YamlException exception)
        {
            throw new PositionFileException((int)exception.Start.Line, "not valid YAML: " + Clause(exception.Message));
        }
    }

    // Before the parser sees it: its time grows faster than the depth, and deep enough it would end the process.
    private static void RefuseDeepBrackets(string text)
    {
        var depth = 0;
        var line = 1;
        foreach (var c in text)
        {
            if (c == '\n')
                line++;
            else if (c is '[' or '{')
                depth++;
            else if (c is ']' or '}' && depth > 0)
                depth--;
            if (depth > MostNesting)
                throw new PositionFileException(line, $"brackets nest more than {MostNesting} deep");
        }
    }

    private YamlNode ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            return new YamlValue(1, "");
        var node = ReadNode();
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            throw new PositionFileException((int)second.Start.Line, "a second document begins; a position file is one document");
        return node;
    }

    private YamlNode ReadNode()
    {
        if (_parser.Accept<AnchorAlias>(out var alias))
            throw new PositionFileException((int)alias.Start.Line, $"*{alias.Value} is an alias; aliases are not allowed");
        if (_parser.Accept<NodeEvent>(out var node))
            RefuseProperties(node);
        if (_parser.TryConsume<Scalar>(out var scalar))
            return new YamlValue((int)scalar.Start.Line, scalar.Value);
        if (++_depth > MostNesting)
            throw new PositionFileException((int)_parser.Current!.Start.Line, $"nests more than {MostNesting} deep");
        YamlNode read = _parser.TryConsume<SequenceStart>(out var sequence)
            ? ReadList((int)sequence.Start.Line)
            : ReadMap((int)_parser.Consume<MappingStart>().Start.Line);
        _depth--;
        return read;
    }

    private YamlList ReadList(int line)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode());
        return new YamlList(line, items);
    }

    private YamlMap ReadMap(int line)
    {
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode() is not YamlValue key)
                throw new PositionFileException((int)_parser.Current!.Start.Line, "a key must be a single word");
            if (key.Text == "<<")
                throw new PositionFileException(key.Line, "<< merges keys; merge keys are not allowed");
            if (!seen.TryAdd(key.Text, key.Line))
                throw new PositionFileException(key.Line, $"the key {key.Text} stands twice, first in line {seen[key.Text]}");
            entries.Add(new YamlEntry(key.Text, key.Line, ReadNode()));
        }
        return new YamlMap(line, entries);
    }

    private static void RefuseProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            throw new PositionFileException((int)node.Start.Line, $"&{node.Anchor.Value} is an anchor; anchors are not allowed");
        if (!node.Tag.IsEmpty)
            throw new PositionFileException((int)node.Start.Line, $"{node.Tag.Value} is a tag; tags are not allowed");
    }

    // The parser's sentences begin with a place, which the message names already, and end in a full stop.
    private static string Clause(string message)
    {
        var text = message.StartsWith('(') && message.IndexOf("): ", StringComparison.Ordinal) is var end and > 0 ? message[(end + 3)..] : message;
        text = text.ReplaceLineEndings(" ").TrimEnd('.');
        return text.Length == 0 ? "unknown reason" : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
