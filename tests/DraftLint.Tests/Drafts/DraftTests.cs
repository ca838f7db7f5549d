using DraftLint.Diagnostics;
using DraftLint.Rules;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Drafts;

public class DraftTests
{
    public static TheoryData<string> Drafts => [.. Repository.Files("drafts", "*.md").Select(path => path["drafts/".Length..^".md".Length])];

    [Theory]
    [MemberData(nameof(Drafts))]
    public Task A_whole_draft_has_the_findings_that_were_reviewed(string draft) =>
        Verify(FindingListing.Of(Lint(Content(draft)).Findings)).UseDirectory("../Snapshots").UseParameters(draft);

    private static string Content(string draft) => Repository.Read($"drafts/{draft}.md");

    private static LintResult Lint(string content) => Given.Linted(content, BuiltInRules.All, PositionFile.Ukraine);
}
