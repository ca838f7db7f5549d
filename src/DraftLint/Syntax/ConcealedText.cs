using DraftLint.Text;

namespace DraftLint.Syntax;

/// <summary>A stretch of the source that a reader does not see as the text is shown, and why.</summary>
internal sealed record ConcealedSpan(TextSpan Span, Concealment Why);

/// <summary>Finds what HTML elements hide: from a start tag that hides its content to its end tag. A summary is always seen.</summary>
internal static class ConcealedText
{
    /// <summary>The hidden stretches, in order and without overlaps.</summary>
    public static IReadOnlyList<ConcealedSpan> Read(SourceText source, IReadOnlyList<Passage> tags)
    {
        var found = new List<ConcealedSpan>();
        var open = new Stack<Element>();
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        var since = 0;
        foreach (var passage in tags)
        {
            var span = passage.Span;
            var tag = new HtmlTag(source.Slice(span));
            var outer = open.Count > 0 ? open.Peek().Hides : null;
            if (tag.HasContent)
            {
                var hides = tag.Name == "summary" ? null : outer == Concealment.Style ? outer : tag.Hides ?? outer;
                open.Push(new Element(tag.Name, hides));
                depths[tag.Name] = depths.GetValueOrDefault(tag.Name) + 1;
            }
            else if (tag.IsClosing && depths.GetValueOrDefault(tag.Name) > 0)
            {
                Close(tag.Name, open, depths);
            }
            var inner = open.Count > 0 ? open.Peek().Hides : null;
            if (inner == outer)
                continue;
            if (outer != null && span.Start > since)
                found.Add(new ConcealedSpan(TextSpan.FromBounds(since, span.Start), outer.Value));
            since = span.End;
        }
        if (open.Count > 0 && open.Peek().Hides is { } last)
            found.Add(new ConcealedSpan(TextSpan.FromBounds(since, source.Content.Length), last));
        return found;
    }

    // An end tag closes what was left open inside its element.
    private static void Close(string name, Stack<Element> open, Dictionary<string, int> depths)
    {
        string closed;
        do
        {
            closed = open.Pop().Name;
            depths[closed]--;
        }
        while (closed != name);
    }

    private sealed record Element(string Name, Concealment? Hides);
}
