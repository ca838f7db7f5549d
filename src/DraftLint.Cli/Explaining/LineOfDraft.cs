using System.Globalization;

namespace DraftLint.Cli.Explaining;

/// <summary>A line that the user asks about.</summary>
/// <param name="Path">The draft.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record LineOfDraft(string Path, int Line)
{
    /// <summary>Reads PATH:LINE, and PATH:LINE:COLUMN, which is how reports name a place.</summary>
    /// <exception cref="UsageException">It is something else.</exception>
    public static LineOfDraft Parse(string text)
    {
        if (Split(text) is not { } found)
            throw new UsageException($"--why {text}: a line is named PATH:LINE, as in drafts/plan.md:12");
        return Split(found.Path) ?? found;
    }

    private static LineOfDraft? Split(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new LineOfDraft(text[..colon], number)
            : null;
    }
}
