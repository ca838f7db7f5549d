using System.Collections;
using System.Globalization;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>The answer to a question as lines of text: one for each element, with its place where it has one.</summary>
public static class AnswerText
{
    /// <summary>The lines; they are not safe for a terminal yet.</summary>
    public static IEnumerable<string> Lines(object? value) => value is IEnumerable elements and not string ? elements.Cast<object?>().Select(Line) : [Line(value)];

    /// <summary>A value as it prints itself, the same in every culture.</summary>
    public static string Text(object? value) => value switch
    {
        null => "null",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Line(object? value) => value is IPlaced { Passage: { } passage }
        ? $"{passage.Source.Path}:{passage.Position.Line}:{passage.Position.Column} {(value is Passage ? passage.Text : Text(value))}"
        : Text(value);
}
