using DraftLint.Reports;

namespace DraftLint.Tests.Reports;

public class TextReportTests
{
    [Fact]
    public void A_finding_is_told_with_its_line_its_span_and_all_that_supports_it()
    {
        var marker = new Marker("stone") { Add = finding => finding.Lacking("height", "width").Because("nowhere").And(finding.Passage, "here too") };

        Assert.Equal(
            """
            draft.md:1:3 warning XX1001 Marked words
              "stone" is marked
              1 | A stone stands.
                |   ^^^^^
              missing:   height, width
              why:       nowhere
              authority: Rule book, 7
              see:       draft.md:1:3 here too


            """.ReplaceLineEndings("\n"), marker.Text("A stone stands.\n"));
    }

    [Fact]
    public void What_a_finding_rests_on_itself_goes_before_what_its_rule_rests_on() =>
        Assert.Contains("authority: Charter, 1\n", new Marker("stone") { Add = finding => finding.Under("Charter, 1") }.Text("A stone.\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("a\tstone", "a   stone", "    ^^^^^")]
    [InlineData("\tstone", "    stone", "    ^^^^^")]
    [InlineData("東京 stone", "東京 stone", "     ^^^^^")]
    [InlineData("e\u0301te\u0301 stone", "e\u0301te\u0301 stone", "    ^^^^^")]
    [InlineData("\U0001F600 stone", "\U0001F600 stone", "   ^^^^^")]
    [InlineData("a\u200Bb stone", "a<U+200B>b stone", "           ^^^^^")]
    [InlineData("Київ stone", "Київ stone", "     ^^^^^")]
    public void The_underline_stands_under_the_words(string line, string shown, string underline)
    {
        var lines = new Marker("stone").Text(line + "\n").Split('\n');

        Assert.Equal("  1 | " + shown, lines[2]);
        Assert.Equal("    | " + underline, lines[3]);
    }

    [Theory]
    [InlineData("\U0001F1FA\U0001F1E6 stone", "   ^^^^^")]
    [InlineData("\u1112\u1161\u11AB stone", "   ^^^^^")]
    [InlineData("ｆｕｌｌ stone", "         ^^^^^")]
    [InlineData("שלום stone", "     ^^^^^")]
    [InlineData("क्षि stone", "    ^^^^^")]
    public void The_underline_stands_under_the_words_in_every_script(string line, string underline) =>
        Assert.Equal("    | " + underline, new Marker("stone").Text(line + "\n").Split('\n')[3]);

    [Theory]
    [InlineData("a b;x.md", "file:///home/u/a%20b%3Bx.md")]
    [InlineData("/tmp/a.md", "file:///tmp/a.md")]
    public void A_file_name_is_a_link_where_the_terminal_makes_one(string path, string address)
    {
        var report = new Marker("stone").Text("A stone.\n", new TextStyle { LinkFolder = "/home/u" }, path: path);

        Assert.StartsWith($"\u001b]8;;{address}\u001b\\{path}:1:3\u001b]8;;\u001b\\ warning XX1001", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_no_link() =>
        Assert.StartsWith("<stdin>:1:3 ", new Marker("stone").Text("A stone.\n", new TextStyle { LinkFolder = "/home/u" }, path: "<stdin>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("東stone京", "^^^^^^^^^")]
    [InlineData("sto\u202Ene", "^^^^^^^^^^^^^")]
    public void The_underline_is_as_wide_as_what_is_shown(string words, string underline) =>
        Assert.Equal("    |   " + underline, new Marker(words).Text($"a {words} b\n").Split('\n')[3]);

    [Fact]
    public void A_line_without_end_is_cut_to_the_words_around_the_span()
    {
        var filler = string.Concat(Enumerable.Repeat("word ", 12_000));
        var lines = new Marker("stone").Text(filler + "stone " + filler + "\n", new TextStyle { Width = 60 }).Split('\n');

        Assert.Equal("  1 | …word word word stone word word word word word word…", lines[2]);
        Assert.Equal("    |                 ^^^^^", lines[3]);
    }

    [Theory]
    [InlineData("stone ", "", "stone word word word word word word word word word…")]
    [InlineData("", "stone", "…word word word word word word word word word stone")]
    public void What_one_side_does_not_need_the_other_gets(string before, string after, string shown)
    {
        var filler = string.Concat(Enumerable.Repeat("word ", 100));
        var lines = new Marker("stone").Text(before + filler + after + "\n", new TextStyle { Width = 60 }).Split('\n');

        Assert.Equal("  1 | " + shown, lines[2]);
    }

    [Fact]
    public void Words_that_are_wider_than_the_line_are_shown_from_their_start()
    {
        var words = string.Join(' ', Enumerable.Repeat("stone", 60));
        var lines = new Marker(words).Text($"Some text before {words} and after.\n", new TextStyle { Width = 60 }).Split('\n');

        var excerpt = Array.FindIndex(lines, line => line.StartsWith("  1 | ", StringComparison.Ordinal));
        Assert.StartsWith("  1 | …stone stone", lines[excerpt], StringComparison.Ordinal);
        Assert.StartsWith("    |  ^^^^^", lines[excerpt + 1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 60));
    }

    [Fact]
    public void A_span_over_lines_is_underlined_on_the_first_of_them()
    {
        var lines = new Marker("b\nc\nd\ne").Text("a b\nc\nd\ne f\n").Split('\n');

        Assert.Equal(["  1 | a b", "    |   ^", "  2 | c", "    | ^", "  3 | d", "    | ^", "    | …"], lines[2..9]);
    }

    [Fact]
    public void No_control_character_of_a_draft_or_a_path_reaches_the_terminal()
    {
        var hostile = "st\u001b]8;;x\u0007\u009B31m\u007F\u0085\u200F\u2066\uFEFFone";
        var report = new Marker(hostile) { Add = finding => finding.Because(hostile).Under(hostile).Lacking(hostile) }.Text($"A {hostile} b\n", path: hostile + ".md");

        Assert.DoesNotContain(report, c => (char.IsControl(c) && c != '\n') || c is '\u200F' or '\u2066' or '\uFEFF');
        Assert.Contains("st<U+001B>]8;;x<U+0007><U+009B>31m<U+007F><U+0085><U+200F><U+2066><U+FEFF>one", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::error::x")]
    [InlineData("##[group]")]
    public void No_line_is_a_command_to_the_runner_of_a_CI_service(string command)
    {
        var words = string.Join(' ', Enumerable.Repeat(command, 40));
        var report = new Marker(words) { Add = finding => finding.Because(words).Under(words).Lacking(words) }.Text($"{words}\n", new TextStyle { Width = 40 }, path: command + ".md");

        Assert.DoesNotContain(report.Split('\n'), line => line.TrimStart().StartsWith(command, StringComparison.Ordinal));
    }

    [Fact]
    public void Colours_go_around_words_and_nowhere_else()
    {
        var plain = new Marker("stone").Text("A stone stands.\n");
        var coloured = new Marker("stone").Text("A stone stands.\n", new TextStyle { UseColor = true });

        Assert.Contains("\u001b[1;33mwarning\u001b[0m", coloured, StringComparison.Ordinal);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking));
    }

    [Fact]
    public void The_summary_says_what_was_checked() =>
        Assert.EndsWith("\n1 file, 1 provision, 0 statements: 2 warnings\n", new Marker("stone").Text("A stone, a stone.\n", scope: TextScope.FindingsAndSummary), StringComparison.Ordinal);

    [Fact]
    public void Without_findings_one_line_says_what_was_checked() =>
        Assert.Equal("no findings in 1 file, 0 provisions, 0 statements, by 1 rule\n", new Marker("stone").Text("", scope: TextScope.FindingsAndSummary));
}
