using System.Xml;
using DraftLint.Tests.Support;
using NJsonSchema;

namespace DraftLint.Tests.Reports;

/// <summary>Checks reports against the schema of their format.</summary>
internal static class Schemas
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["json"] = "rules/schemas/report.schema.json",
        ["sarif"] = "tests/DraftLint.Tests/Schemas/sarif-schema-2.1.0.json",
        ["gitlab"] = "tests/DraftLint.Tests/Schemas/gitlab-code-quality.schema.json",
        ["junit"] = "tests/DraftLint.Tests/Schemas/junit.xsd",
    };

    public static IEnumerable<string> Formats => Files.Keys;

    /// <summary>What is wrong with a report; nothing when it is as it should be.</summary>
    public static async Task<IReadOnlyList<string>> Problems(string format, string report) => format == "junit"
        ? ProblemsOfXml(Files[format], report)
        : [.. (await JsonSchema.FromJsonAsync(Repository.Read(Files[format]))).Validate(report).Select(error => error.ToString())];

    private static List<string> ProblemsOfXml(string schema, string report)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        using var definition = XmlReader.Create(new StringReader(Repository.Read(schema)));
        settings.Schemas.Add(null, definition);
        settings.ValidationEventHandler += (_, problem) => problems.Add(problem.Message);
        using var reader = XmlReader.Create(new StringReader(report), settings);
        while (reader.Read())
        {
            // Reading is checking.
        }
        return problems;
    }
}
