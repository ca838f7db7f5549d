namespace DraftLint.Cli.Testing;

/// <summary>A fenced text of a page.</summary>
/// <param name="Heading">The second-level heading above it.</param>
/// <param name="Kind">The first word of the info string.</param>
/// <param name="Options">The other words.</param>
/// <param name="FirstLine">The index of its first line in the page.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record Fence(string Heading, string Kind, IReadOnlyList<string> Options, int FirstLine, IReadOnlyList<string> Lines)
{
    /// <summary>The value of the option <c>name=value</c>, or null.</summary>
    public string? Option(string name) => Options.FirstOrDefault(option => option.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    /// <summary>The fences of a page, in order.</summary>
    /// <exception cref="InvalidDataException">One of them is not closed; the message says on which line it begins.</exception>
    public static IEnumerable<Fence> Of(string[] lines)
    {
        var heading = "";
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("## ", StringComparison.Ordinal))
                heading = lines[at][3..];
            var marks = lines[at].Length - lines[at].TrimStart('`').Length;
            if (marks < 3)
                continue;
            var close = Array.IndexOf(lines, new string('`', marks), at + 1);
            if (close < 0)
                throw new InvalidDataException($"line {at + 1} opens a fence that nothing closes");
            var info = lines[at][marks..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return new Fence(heading, info.FirstOrDefault(""), [.. info.Skip(1)], at + 1, lines[(at + 1)..close]);
            at = close;
        }
    }
}
