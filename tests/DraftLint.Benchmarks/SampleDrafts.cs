namespace DraftLint.Benchmarks;

/// <summary>
/// Drafts of 20 KB made of the agreements in <c>drafts</c>: each is one of them, filled up with sections of the others. They hold what a
/// linter of agreements looks for, and anybody measures the same.
/// </summary>
internal static class SampleDrafts
{
    private const int Letters = 20 * 1024;
    private const string Heading = "\n## ";

    // The title with what stands before the first section, then the sections.
    private static readonly string[][] Agreements = [.. Embedded().Select(text => text.Split(Heading))];

    /// <summary>Writes drafts, which differ, into a folder that is made where there is none.</summary>
    public static void Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        for (var number = 0; number < count; number++)
            File.WriteAllText(Path.Combine(folder, $"draft-{number:D4}.md"), Text(number));
    }

    private static string Text(int number)
    {
        var first = Agreements[number % Agreements.Length];
        var others = Agreements.Where(agreement => agreement != first).SelectMany(agreement => agreement.Skip(1)).ToList();
        var turn = number / Agreements.Length % others.Count;
        var text = string.Join(Heading, [.. first, .. others.Skip(turn), .. others.Take(turn)]);
        return text[..(text.LastIndexOf("\n\n", Letters, StringComparison.Ordinal) + 1)];
    }

    private static IEnumerable<string> Embedded()
    {
        var assembly = typeof(SampleDrafts).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("drafts/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
