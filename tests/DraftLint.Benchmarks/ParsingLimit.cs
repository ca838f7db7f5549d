using Markdig;
using Markdig.Syntax;

namespace DraftLint.Benchmarks;

/// <summary>
/// What a linter on Markdig cannot do without: read each draft, parse it with precise spans and tables, visit every node. One process
/// on one thread; what DraftLint costs more than this is what it does with the text.
/// </summary>
internal static class ParsingLimit
{
    public static void Print(TextWriter output, string folder)
    {
        var pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Build();
        var nodes = Directory.GetFiles(folder, "*.md").Sum(file => Markdown.Parse(File.ReadAllText(file), pipeline).Descendants().Count(node => !node.Span.IsEmpty));
        output.WriteLine($"{nodes} nodes");
    }
}
