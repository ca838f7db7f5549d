using System.Diagnostics;
using DraftLint.Configuration;

namespace DraftLint.Tests.Configuration;

public class GlobTests
{
    // How Roslyn and the .editorconfig specification read the heads of sections.
    [Theory]
    [InlineData("*", "a.md", true)]
    [InlineData("*", "a/b/c.md", true)]
    [InlineData("*.md", "a.md", true)]
    [InlineData("*.md", "deep/down/a.md", true)]
    [InlineData("*.md", "a.txt", false)]
    [InlineData("*.md", ".md", true)]
    [InlineData("*.md", "a.md/b", false)]
    [InlineData("*\\*.md", "a*.md", true)]
    [InlineData("*\\*.md", "a.md", false)]
    [InlineData("*.md", "DRAFT.MD", false)]
    [InlineData("drafts/*.md", "drafts/a.md", true)]
    [InlineData("drafts/*.md", "drafts/old/a.md", false)]
    [InlineData("drafts/*.md", "x/drafts/a.md", false)]
    [InlineData("/a.md", "a.md", true)]
    [InlineData("/a.md", "b/a.md", false)]
    [InlineData("drafts/**", "drafts/old/a.md", true)]
    [InlineData("drafts/**", "drafts", false)]
    [InlineData("drafts/**.md", "drafts/old/a.md", true)]
    [InlineData("drafts/**/a.md", "drafts/a.md", true)]
    [InlineData("drafts/**/a.md", "drafts/x/y/a.md", true)]
    [InlineData("drafts/**/a.md", "drafts/x/ba.md", false)]
    [InlineData("**/old/*.md", "old/a.md", true)]
    [InlineData("**.md", "x/y.md", true)]
    [InlineData("{a,b}/**.md", "a/x/y.md", true)]
    [InlineData("{a,b}/**.md", "c/y.md", false)]
    [InlineData("*.{md,markdown}", "x.markdown", true)]
    [InlineData("{a,{b,c}d}.md", "cd.md", true)]
    [InlineData("{a,{b,c}d}.md", "c.md", false)]
    [InlineData("{,old-}a.md", "a.md", true)]
    [InlineData("art[1-9].md", "art5.md", true)]
    [InlineData("art[1-9].md", "art0.md", false)]
    [InlineData("art[!1-9].md", "artx.md", true)]
    [InlineData("art[!1-9].md", "art/.md", false)]
    [InlineData("[]x].md", "].md", true)]
    [InlineData("v{1..3}.md", "v2.md", true)]
    [InlineData("v{1..3}.md", "v4.md", false)]
    [InlineData("v{1..30}.md", "v12.md", true)]
    [InlineData("v{-2..2}.md", "v-1.md", true)]
    [InlineData("v{1..99999999999}.md", "v1..99999999999.md", true)]
    [InlineData("a?.md", "ab.md", true)]
    [InlineData("a?b.md", "a/b.md", false)]
    [InlineData("a\\*.md", "a*.md", true)]
    [InlineData("a\\*.md", "ab.md", false)]
    public void A_section_matches_what_its_pattern_says(string pattern, string path, bool expected)
    {
        Assert.True(Glob.TryParse(pattern, out var glob, out var problem), problem);
        Assert.Equal(expected, glob!.Matches(path));
    }

    [Theory]
    [InlineData("{a,b", "has a { that nothing closes")]
    [InlineData("[a-", "has a [ that nothing closes")]
    [InlineData("{{{{{{{{{a}}}}}}}}}", "nests braces more than 8 deep")]
    public void A_pattern_that_has_no_meaning_is_refused(string pattern, string problem)
    {
        Assert.False(Glob.TryParse(pattern, out _, out var said));
        Assert.Equal(problem, said);
    }

    public static TheoryData<string> Bombs =>
    [
        Repeat("{a,b}", 200), Repeat("{a,b}", 1500), Repeat("*a", 500), Repeat("**a", 300), Repeat("**/", 340), Repeat("?*", 500),
        Repeat("{a,", 300) + Repeat("}", 300), "{" + Repeat("a,", 500) + "}", Repeat("{1..999999999}", 70), Repeat("[a-z]*", 160),
        Repeat("{*,**}", 160), Repeat("{,a}", 250),
    ];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_pattern_made_to_burst_is_refused_or_matched_in_no_time(string pattern)
    {
        var path = Repeat("a", 2000) + "/" + Repeat("a/", 500) + "b";
        var watch = Stopwatch.StartNew();
        if (Glob.TryParse(pattern, out var glob, out _))
            _ = glob!.Matches(path);

        // Expansion would take longer than the age of the world; the limit leaves room for a busy machine.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Theory]
    [InlineData("old", "old", true, true)]
    [InlineData("old", "x/old", true, true)]
    [InlineData("old/", "old", false, null)]
    [InlineData("old/", "x/old", true, true)]
    [InlineData("/old", "x/old", true, null)]
    [InlineData("x/old", "x/old", false, true)]
    [InlineData("x/old", "y/x/old", false, null)]
    [InlineData("*.tmp.md", "a/b.tmp.md", false, true)]
    [InlineData("**/old", "a/b/old", false, true)]
    [InlineData("old/**", "old/a/b.md", false, true)]
    [InlineData("# old", "# old", false, null)]
    [InlineData("\\#old", "#old", false, true)]
    [InlineData("{a,b}", "a", false, null)]
    [InlineData("*.md\n!keep.md", "keep.md", false, false)]
    [InlineData("!keep.md\n*.md", "keep.md", false, true)]
    public void An_ignore_file_says_what_git_would_pass_over(string lines, string path, bool isFolder, bool? expected) =>
        Assert.Equal(expected, new IgnoreFile(lines).Ignores(path, isFolder));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
