using System.Text;

namespace DraftLint.Reports;

/// <summary>What SARIF asks of messages and addresses.</summary>
internal static class SarifText
{
    /// <summary>
    /// A message without placeholders (SARIF 2.1.0, 3.11.5) and without links (3.11.6): what a draft says in braces or in brackets
    /// before a parenthesis is neither.
    /// </summary>
    public static string Message(string text)
    {
        var message = text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return message.Contains("](", StringComparison.Ordinal)
            ? message.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
            : message;
    }

    /// <summary>True for a path that is reported from the root of the file system, because that is how the user named it.</summary>
    public static bool IsAbsolute(string path) => path.StartsWith('/') || (path.Length > 2 && path[1] == ':' && path[2] == '/');

    /// <summary>The path as a URI: relative to the folder that the tool was run in, unless it is absolute.</summary>
    public static string Uri(string path) => IsAbsolute(path) ? "file://" + (path[0] == '/' ? "" : "/") + Encode(path) : Encode(path);

    // Colons too: "a:b.md" would read as an address with the scheme "a".
    private static string Encode(string path)
    {
        var uri = new StringBuilder(path.Length + 8);
        foreach (var unit in Encoding.UTF8.GetBytes(path))
        {
            if (char.IsAsciiLetterOrDigit((char)unit) || unit is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' or (byte)'/')
                uri.Append((char)unit);
            else
                uri.Append('%').Append(Convert.ToHexString([unit]));
        }
        return uri.ToString();
    }
}
