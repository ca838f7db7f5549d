namespace DraftLint.Reports;

/// <summary>
/// Escapes text for workflow commands, as the runner of GitHub Actions reads it back: per cent sign and line ends everywhere, colon and
/// comma in properties. What would act on a terminal is shown by its code point, because the log of a job is read in one.
/// </summary>
internal static class GitHubText
{
    /// <summary>The message behind the second pair of colons. A line feed stays one.</summary>
    public static string Data(string text) => string.Join("%0A", text.ReplaceLineEndings("\n").Split('\n').Select(Line));

    /// <summary>The value of a property.</summary>
    public static string Property(string text) =>
        Line(text.ReplaceLineEndings(" ")).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Line(string text) => TerminalText.Escape(text).Replace("%", "%25", StringComparison.Ordinal);
}
