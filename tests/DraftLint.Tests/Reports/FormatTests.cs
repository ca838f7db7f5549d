using System.Globalization;
using DraftLint.Cli.Linting;
using DraftLint.Tests.Drafts;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Reports;

/// <summary>What holds for every format.</summary>
public sealed class FormatTests : IDisposable
{
    // What each format's files are called.
    private static readonly Dictionary<string, string> Extensions = new()
    {
        ["json"] = "json",
        ["github"] = "txt",
        ["junit"] = "xml",
        ["gitlab"] = "json",
        ["markdown"] = "md",
        ["html"] = "html",
    };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> DraftsAndFormats => Product(DraftTests.Names, Extensions.Keys);

    public static TheoryData<string, string> DraftsAndSchemas => Product(DraftTests.Names, Schemas.Formats);

    public static TheoryData<string> SchemaFormats => [.. Schemas.Formats];

    public static TheoryData<string> Formats => [.. ReportRequest.Formats];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(DraftsAndFormats))]
    public Task The_report_of_a_draft_is_as_reviewed(string draft, string format) =>
        Verify(Stable.Of(Report(format, $"drafts/{draft}.md")), Extensions[format]).UseDirectory("../Snapshots").UseParameters(draft, format);

    [Theory]
    [MemberData(nameof(DraftsAndSchemas))]
    public async Task The_report_of_a_draft_satisfies_its_schema(string draft, string format) =>
        Assert.Empty(await Schemas.Problems(format, Report(format, $"drafts/{draft}.md")));

    [Theory]
    [MemberData(nameof(SchemaFormats))]
    public async Task The_report_of_a_hostile_folder_satisfies_its_schema(string format)
    {
        WriteHostileFolder();

        Assert.Empty(await Schemas.Problems(format, Command.Run(_folder.Path, [".", "--format", format]).Output));
    }

    [Theory]
    [MemberData(nameof(SchemaFormats))]
    public async Task The_report_of_nothing_satisfies_its_schema(string format) =>
        Assert.Empty(await Schemas.Problems(format, Command.Run(_folder.Path, ["-", "--format", format]).Output));

    [Fact]
    public void Reports_are_the_same_bytes_in_every_culture_and_on_any_number_of_threads()
    {
        var expected = AllReports("1");
        foreach (var culture in new[] { "tr-TR", "uk-UA", "ar-SA" })
        {
            foreach (var jobs in new[] { "1", "2", "4" })
                Assert.Equal(expected, InCulture(culture, () => AllReports(jobs)));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_report_does_not_say_where_the_folder_lies(string format)
    {
        WriteHostileFolder();
        var report = Command.Run(_folder.Path, [".", "--format", format]).Output;

        Assert.DoesNotContain(Path.GetFileName(_folder.Path), report, StringComparison.Ordinal);
        Assert.NotEqual("", report);
    }

    [Fact]
    public void One_run_writes_all_formats()
    {
        _folder.Write("a.md", "# T\n\n## Article 1\n\nThe Parties should meet.\n");
        var files = ReportRequest.Formats.Where(format => format != "text").ToList();
        var run = Command.Run(_folder.Path, ["a.md", "--format", "text", .. files.SelectMany(format => new[] { "--format", $"{format}=out.{format}" })]);

        foreach (var format in files)
            Assert.Equal(Command.Run(_folder.Path, ["a.md", "--format", format]).Output, File.ReadAllText(Path.Combine(_folder.Path, $"out.{format}")));
        Assert.Contains("DL4003", run.Output, StringComparison.Ordinal);
    }

    private static TheoryData<string, string> Product(IEnumerable<string> drafts, IEnumerable<string> formats)
    {
        var rows = new TheoryData<string, string>();
        foreach (var draft in drafts)
        {
            foreach (var format in formats)
                rows.Add(draft, format);
        }
        return rows;
    }

    private void WriteHostileFolder()
    {
        _folder.Write("a.md", "# T <b>&\n\n## Article 1\n\nThe Parties should meet {0} in [place](x) \u202E ]]> --> \uFFFE.\n");
        _folder.Write("b \u202E,%0A::error::'\".md", "# T\n\n1. The Parties should \"agree\" & <u>talk</u>.\n");
        _folder.Write("c.md", [0]);
    }

    private static string Report(string format, params string[] arguments) =>
        Command.Run(Repository.PathOf(""), [.. arguments, "--format", format, "--position", "ukraine", "--no-scripts"]).Output;

    private List<string> AllReports(string jobs)
    {
        var files = ReportRequest.Formats.ToDictionary(format => format, format => Path.Combine(_folder.Path, "out." + format));
        Command.Run(Repository.PathOf(""), ["drafts", "--position", "ukraine", "--no-scripts", "--jobs", jobs, .. files.SelectMany(file => new[] { "--format", $"{file.Key}={file.Value}" })]);
        return [.. files.Values.Select(File.ReadAllText)];
    }

    private static List<string> InCulture(string name, Func<List<string>> report)
    {
        var before = CultureInfo.CurrentCulture;
        var beforeDefault = CultureInfo.DefaultThreadCurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(name);
            return report();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.DefaultThreadCurrentCulture = beforeDefault;
        }
    }
}
