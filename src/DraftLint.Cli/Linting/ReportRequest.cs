namespace DraftLint.Cli.Linting;

/// <summary>A format, and the file that the report goes to; null stands for standard output.</summary>
internal sealed record ReportRequest(string Format, string? File)
{
    /// <summary>The formats that there are.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "json", "sarif", "github", "junit", "gitlab", "markdown", "html"];

    /// <summary>Reads <c>sarif</c> or <c>sarif=out.sarif</c>.</summary>
    /// <exception cref="UsageException">There is no such format, or no file name.</exception>
    public static ReportRequest Parse(string value)
    {
        var equals = value.IndexOf('=', StringComparison.Ordinal);
        var format = equals < 0 ? value : value[..equals];
        if (!Formats.Contains(format))
            throw new UsageException($"unknown format {format}{Closest.Hint(format, Formats)} (known: {string.Join(", ", Formats)})");
        if (equals == value.Length - 1)
            throw new UsageException($"--format {value}: a file name is missing");
        return new ReportRequest(format, equals < 0 ? null : value[(equals + 1)..]);
    }

    /// <summary>All that the user asked for; text on standard output unless something else goes there.</summary>
    /// <param name="values">What the user asked for.</param>
    /// <param name="printer">The option whose output takes standard output, or null.</param>
    /// <exception cref="UsageException">Two reports would go to one place.</exception>
    public static IReadOnlyList<ReportRequest> ParseAll(IReadOnlyList<string> values, string? printer)
    {
        var requests = values.Select(Parse).ToList();
        if (printer == null && requests.TrueForAll(request => request.File != null))
            requests.Insert(0, new ReportRequest("text", null));
        if (printer != null && requests.Find(request => request.File == null) is { } printed)
            throw new UsageException($"{printer} prints to standard output as well; write --format {printed.Format}=FILE");
        foreach (var group in requests.GroupBy(request => request.File, StringComparer.Ordinal))
        {
            if (group.Count() > 1)
                throw new UsageException($"two reports go to {group.Key ?? "standard output"}; write --format {group.Last().Format}=FILE");
        }
        return requests;
    }
}
