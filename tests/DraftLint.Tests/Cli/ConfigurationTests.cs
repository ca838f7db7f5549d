using DraftLint.Cli;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Cli;

public sealed class ConfigurationTests : IDisposable
{
    private const string Weak = "# Treaty\n\n## Article 1\n\nThe Parties should meet.\n";

    private readonly TemporaryFolder _folder = new();

    public ConfigurationTests()
    {
        _folder.Write(".git/HEAD", "");
        _folder.Write("drafts/weak.md", Weak);
        _folder.Write("drafts/archive/weak.md", Weak);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("[*.md]\ndraftlint_diagnostic.DL4003.severity = error", ExitCode.Findings)]
    [InlineData("[*.md]\ndraftlint_diagnostic.dl4003.severity = Error  # by hand", ExitCode.Findings)]
    [InlineData("[*.md]\ndraftlint_category.enforcement.severity = error", ExitCode.Findings)]
    [InlineData("[*.md]\ndraftlint_diagnostic.severity = error", ExitCode.Findings)]
    [InlineData("draftlint_diagnostic.severity = error", ExitCode.Findings)]
    [InlineData("draftlint_fail_on = warning", ExitCode.Findings)]
    [InlineData("draftlint_fail_on = warning\n[*]\ndraftlint_diagnostic.DL4003.severity = none", ExitCode.Clean)]
    [InlineData("[other/*]\ndraftlint_diagnostic.DL4003.severity = error", ExitCode.Clean)]
    [InlineData("[*]\ndraftlint_category.enforcement.severity = error\ndraftlint_diagnostic.DL4003.severity = warning", ExitCode.Clean)]
    [InlineData("[*]\ndraftlint_diagnostic.DL4003.severity = warning\ndraftlint_category.enforcement.severity = error", ExitCode.Clean)]
    [InlineData("[*]\ndraftlint_diagnostic.DL4003.severity = error\n[*.md]\ndraftlint_diagnostic.severity = none", ExitCode.Clean)]
    [InlineData("[*]\ndraftlint_diagnostic.DL4003.severity = error\n[*.md]\ndraftlint_diagnostic.DL4003.severity = default", ExitCode.Clean)]
    public void Severities_are_set_by_section_and_the_later_section_wins(string configuration, ExitCode expected)
    {
        _folder.Write(".editorconfig", configuration + "\n");

        var run = Run("drafts");
        Assert.Equal(("", expected), (run.Errors, run.ExitCode));
    }

    [Fact]
    public void The_nearer_file_wins_and_the_search_ends_at_a_root_or_a_repository()
    {
        _folder.Write(".editorconfig", "[*.md]\ndraftlint_diagnostic.DL4003.severity = error\n");
        _folder.Write("drafts/.draftlint", "[archive/**]\ndraftlint_diagnostic.severity = none\n");
        Assert.Equal("drafts/weak.md:5:13 error DL4003 ", Assert.Single(Heads(Run("drafts")))[..33]);

        _folder.Write("drafts/archive/.draftlint", "root = true\n");
        Assert.Equal(2, Heads(Run("drafts")).Count);
        Assert.Contains("drafts/archive/weak.md:5:13 warning", Run("drafts").Output, StringComparison.Ordinal);

        _folder.Write("drafts/.git", "gitdir: elsewhere\n");
        Assert.Contains("drafts/weak.md:5:13 warning", Run("drafts").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_of_ones_own_wins_in_a_folder()
    {
        _folder.Write(".editorconfig", "draftlint_fail_on = warning\n[*.md]\ndraftlint_diagnostic.DL4003.severity = error\n");
        _folder.Write(".draftlint", "draftlint_fail_on = never\n[*.md]\ndraftlint_diagnostic.DL4003.severity = suggestion\n");

        var run = Run("drafts");
        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Contains(" suggestion DL4003", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[*]\ndraftlint_postions = ukraine", ".draftlint:2: unknown key draftlint_postions; did you mean draftlint_positions?")]
    [InlineData("[*]\ndraftlint_diagnostic.DL4303.severity = none", ".draftlint:2: unknown rule DL4303; did you mean DL4003?")]
    [InlineData("\n[*]\ndraftlint_diagnostic.DL4003.severity = eror", ".draftlint:3: unknown severity eror of draftlint_diagnostic.DL4003.severity; did you mean error? (known: error, warning, suggestion, none, default)")]
    [InlineData("[*]\ndraftlint_category.struture.severity = none", ".draftlint:2: unknown category struture; did you mean structure?")]
    [InlineData("[*]\ndraftlint_positions = ukrain", ".draftlint:2: unknown position ukrain; did you mean ukraine? (known: european-union, guarantor, russia, saas-customer, saas-vendor, ukraine; a file is named with a / or .yml)")]
    [InlineData("[*]\ndraftlint_positions = sides/x.yml", ".draftlint:2: sides/x.yml: no such position file")]
    [InlineData("[*]\ndraftlint_positions = ../x.yml", ".draftlint:2: ABOVE/x.yml: lies outside of the folder of the configuration; name it with --position")]
    [InlineData("[*]\ndraftlint_fail_on = error", ".draftlint:2: draftlint_fail_on holds for the whole run; it stands before the first section")]
    [InlineData("draftlint_fail_on = none", ".draftlint:1: unknown severity none of draftlint_fail_on (known: error, warning, suggestion, never)")]
    [InlineData("[*]\ndraftlint_positions", ".draftlint:2: draftlint_positions has no value")]
    [InlineData("[{a,b]\ndraftlint_positions = ukraine", ".draftlint:1: the pattern of the section has a { that nothing closes")]
    [InlineData("draftlint_exclude = [a", ".draftlint:1: a pattern of draftlint_exclude has a [ that nothing closes")]
    public void What_is_not_known_is_told_with_its_line_and_nothing_is_linted(string configuration, string sentence)
    {
        _folder.Write(".draftlint", configuration + "\n");

        var run = Run("drafts");
        Assert.Equal($"draftlint: {sentence}\n", run.Errors.Replace(Path.GetDirectoryName(_folder.Path)!, "ABOVE", StringComparison.Ordinal));
        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public void Keys_and_sections_of_other_tools_are_passed_over()
    {
        _folder.Write(".editorconfig", "root = true\n[{a,b\nindent_size = 2\nno key\n[*]\ncharset = utf-8\ndotnet_diagnostic.DL1.severity = x\n");

        Assert.Equal("", Run("drafts").Errors);
    }

    [Fact]
    public void Positions_are_chosen_by_section_and_the_command_line_wins()
    {
        _folder.Write("drafts/plan.md", "# Plan\n\n1. Ukraine shall not join any military alliance.\n");
        _folder.Write("drafts/.draftlint", "[p*.md]\ndraftlint_positions = rules/mine.yml\n");
        _folder.Write("drafts/rules/mine.yml", "name: mine\nparty: Ukraine\n");

        Assert.Contains("DL5003", Run("drafts/plan.md").Output, StringComparison.Ordinal);
        Assert.Contains("red lines not checked in 2 of 3 files, which have no position", Run("drafts").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("DL5003", Run("drafts/plan.md --position russia").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("DL5003", Run("drafts/plan.md --isolated").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_name_is_a_position_of_the_root_folder_where_none_is_shipped()
    {
        _folder.Write("drafts/plan.md", "# Plan\n\n1. Ukraine shall not join any military alliance.\n");
        _folder.Write(".draftlint", "draftlint_positions = mine\n");
        _folder.Write("rules/positions/mine.yml", "name: mine\nparty: Ukraine\n");

        Assert.Contains("DL5003", Run("drafts/plan.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_or_none_can_be_asked_for()
    {
        _folder.Write(".draftlint", "draftlint_fail_on = warning\n");
        _folder.Write("ci/strict.editorconfig", "[*.md]\ndraftlint_diagnostic.DL4003.severity = error\n");

        Assert.Equal(ExitCode.Findings, Run("drafts").ExitCode);
        Assert.Equal(ExitCode.Clean, Run("drafts --isolated").ExitCode);
        Assert.Contains(" error DL4003", Run("drafts --config ci/strict.editorconfig").Output, StringComparison.Ordinal);
        Assert.Equal("draftlint: no.cfg: no such configuration file\n", Run("drafts --config no.cfg").Errors);
        Assert.Equal(ExitCode.Usage, Run("drafts --config ci/strict.editorconfig --isolated").ExitCode);
    }

    [Fact]
    public void A_walk_takes_what_is_included_and_neither_excluded_nor_ignored()
    {
        foreach (var name in new[] { "notes/a.md", "drafts/build/a.md", "drafts/b.tmp.md", "drafts/keep.tmp.md" })
            _folder.Write(name, Weak);
        _folder.Write(".draftlint", "draftlint_include = drafts/**.md, notes/{a,b}.md\ndraftlint_exclude = drafts/archive/**\n");
        _folder.Write(".gitignore", "build/\n");
        _folder.Write("drafts/.draftlintignore", "*.tmp.md\n!keep.tmp.md\n");
        Assert.Equal(["drafts/keep.tmp.md", "drafts/weak.md", "notes/a.md"], Heads(Run(".")).Select(Place));

        Assert.Equal(["drafts/b.tmp.md"], Heads(Run("drafts/b.tmp.md")).Select(Place));
        Assert.Equal(6, Heads(Run(". --isolated")).Count);
    }

    [Fact]
    public void A_link_out_of_the_tree_is_no_configuration()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret", "canary\n");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "drafts/.editorconfig"), Path.Combine(outside.Path, "secret"));

        Assert.Equal("draftlint: drafts/.editorconfig: a link that leads out of the folder; it is not read\n", Run("drafts").Errors);
    }

    [Fact]
    public void The_settings_of_a_draft_are_told_with_the_lines_that_they_come_from()
    {
        _folder.Write(".editorconfig", "draftlint_fail_on = warning\n[*.md]\ndraftlint_diagnostic.DL4003.severity = error\ndraftlint_category.structure.severity = warning\n");
        _folder.Write("drafts/.draftlint", "[archive/**]\ndraftlint_positions = ukraine\ndraftlint_diagnostic.severity = none\n");

        Assert.Equal(
            """
            draftlint_fail_on = warning           # .editorconfig:1
            draftlint_diagnostic.severity = none  # drafts/.draftlint:3
            draftlint_positions = ukraine         # drafts/.draftlint:2

            """.ReplaceLineEndings("\n"), Run("config drafts/archive/weak.md").Output);
        Assert.Equal(
            """
            draftlint_fail_on = warning                      # .editorconfig:1
            draftlint_category.structure.severity = warning  # .editorconfig:4
            draftlint_diagnostic.DL4003.severity = error     # .editorconfig:3
            draftlint_positions = (none)                     # default

            """.ReplaceLineEndings("\n"), Run("config drafts/weak.md").Output);
        Assert.Equal("draftlint_fail_on = error     # default\ndraftlint_positions = (none)  # default\n", Run("config drafts/weak.md --isolated").Output);
    }

    [Fact]
    public void Under_untrusted_only_a_file_from_elsewhere_counts()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("base.cfg", "draftlint_fail_on = warning\n[drafts/archive/**]\ndraftlint_diagnostic.severity = none\n");
        _folder.Write("drafts/.draftlint", "[*.md]\ndraftlint_diagnostic.severity = none\n");

        var run = Run($"drafts --untrusted --config {elsewhere.Path}/base.cfg");
        Assert.Equal((ExitCode.Findings, "drafts/weak.md"), (run.ExitCode, Place(Assert.Single(Heads(run)))));
        Assert.Equal("draftlint: --config drafts/.draftlint lies in the tree that --untrusted does not trust\n", Run("drafts --untrusted --config drafts/.draftlint").Errors);
    }

    [Fact]
    public void Configuration_that_would_take_a_day_is_refused()
    {
        _folder.Write(".draftlint", string.Concat(Enumerable.Repeat("[*]\ndraftlint_positions = ukraine\n", 501)));
        Assert.Equal("draftlint: .draftlint:1001: more than 500 sections that set something of draftlint\n", Run("drafts").Errors);

        _folder.Write(".draftlint", "");
        _folder.Write(".draftlintignore", string.Concat(Enumerable.Repeat("x\n", 5001)));
        Assert.Equal("draftlint: .draftlintignore: more than 5000 patterns\n", Run("drafts").Errors);
        _folder.Write(".draftlintignore", "");
        _folder.Write(".draftlint", new byte[(256 * 1024) + 1]);
        Assert.Equal("draftlint: .draftlint: larger than 256 KB, the most that is read of it\n", Run("drafts").Errors);
    }

    // Configuration is data: no program, assembly or project file beside the drafts is so much as opened.
    [Fact]
    public void A_run_leaves_the_tree_as_it_was()
    {
        foreach (var name in new[] { "evil.csx", "rules/evil.csx", "Directory.Build.props", "nuget.config", "global.json", ".editorconfig" })
            _folder.Write(name, "<x>\nroot = true\n");
        var before = Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();

        Assert.Equal("", Run("drafts").Errors);
        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Verbose_says_how_each_draft_is_linted()
    {
        _folder.Write("drafts/.draftlint", "[w*.md]\ndraftlint_positions = ukraine\n");

        Assert.Equal(
            "draftlint: drafts/archive/weak.md: read for ukraine; settings of drafts/.draftlint\ndraftlint: drafts/weak.md: read for ukraine; settings of drafts/.draftlint\n",
            Run("drafts --verbose").Errors);
        Assert.Equal("draftlint: drafts/weak.md: read for no side; settings of no file\n", Run("drafts/weak.md --verbose --isolated").Errors);
    }

    private Command Run(string arguments) => Command.Run(_folder.Path, arguments.Split(' '));

    private static List<string> Heads(Command run) => [.. run.Output.Split('\n').Where(line => line.Contains(" DL4003 ", StringComparison.Ordinal))];

    private static string Place(string line) => line.Split(':')[0];
}
