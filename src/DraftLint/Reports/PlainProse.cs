using System.Text;

namespace DraftLint.Reports;

/// <summary>Reads the prose of a page without its marks.</summary>
internal static class PlainProse
{
    /// <summary>A paragraph on one line, without bold, code and link marks.</summary>
    public static string Of(string markdown)
    {
        var text = markdown.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).ReplaceLineEndings(" ");
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            // [words](address): the words.
            var middle = text[at] == '[' ? text.IndexOf("](", at, StringComparison.Ordinal) : -1;
            var end = middle < 0 ? -1 : text.IndexOf(')', middle);
            if (end < 0)
            {
                plain.Append(text[at]);
                continue;
            }
            plain.Append(text, at + 1, middle - at - 1);
            at = end;
        }
        return plain.ToString().Trim();
    }
}
