using System.Text.Json;
using DraftLint.Cli;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Cli;

public sealed class InputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_come_in_the_ordinal_order_of_their_paths_each_once()
    {
        foreach (var name in new[] { "b.md", "B.md", "a/z.md", "a-b.md", "a/note.txt", "ä.md" })
            _folder.Write(name, "# T\n");

        Assert.Equal(["B.md", "a-b.md", "a/z.md", "b.md", "ä.md"], Linted("b.md", "./a/../b.md", ".", "a/z.md"));
    }

    [Fact]
    public void Folders_that_hold_no_drafts_of_ours_are_not_entered()
    {
        foreach (var name in new[] { "x.md", ".git/x.md", "bin/x.md", "obj/x.md", "node_modules/p/x.md", "deep/node_modules/x.md", "deep/x.md" })
            _folder.Write(name, "# T\n");

        Assert.Equal(["deep/x.md", "x.md"], Linted("."));
        Assert.Equal(["bin/x.md"], Linted("bin/x.md"));
    }

    [Fact]
    public void Without_a_path_the_drafts_folder_is_linted_and_without_one_the_current_folder()
    {
        _folder.Write("other.md", "# T\n");
        Assert.Equal(["other.md"], Linted());

        _folder.Write("drafts/x.md", "# T\n");
        Assert.Equal(["drafts/x.md"], Linted());
    }

    [Fact]
    public void Links_in_a_folder_are_not_followed_and_those_that_matter_are_named()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.md", "# Canary\n");
        _folder.Write("d/a.md", "# T\n");
        _folder.Write("d/a.txt", "# T\n");
        Link("d/inside.md", "a.md");
        Link("d/other.md", "a.txt");
        Link("d/nothing.md", "nowhere");
        Link("d/loop.md", "loop.md");
        Link("d/out.md", Path.Combine(outside.Path, "secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "d/up"), "..");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "d/away"), outside.Path);

        var run = Command.Run(_folder.Path, ["d", "--format", "sarif"]);

        Assert.Equal(["d/a.md"], Artifacts(run));
        Assert.Equal(
            [
                "draftlint: d/away: a link that leads out of the folder, not followed",
                "draftlint: d/loop.md: a link that leads out of the folder, not followed",
                "draftlint: d/nothing.md: a link to nothing",
                "draftlint: d/other.md: a link, not followed; name it to have it checked",
                "draftlint: d/out.md: a link that leads out of the folder, not followed",
                "draftlint: d/up: a link that leads out of the folder, not followed",
            ], run.Errors.TrimEnd('\n').Split('\n'));
        Assert.Equal(["d/out.md"], Linted("d/out.md"));
    }

    [Fact]
    public void A_file_outside_the_current_folder_keeps_the_name_of_where_it_lies()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("x.md", "# T\n");
        var path = Path.Combine(elsewhere.Path, "x.md").Replace('\\', '/');

        Assert.Equal([$"file://{path}"], Linted(path));
    }

    [Fact]
    public void A_file_that_is_too_large_is_named_and_not_read()
    {
        _folder.Write("large.md", new byte[(20 * 1024 * 1024) + 1]);
        var run = Command.Run(_folder.Path, ["large.md"]);

        Assert.Equal((ExitCode.Unchecked, "draftlint: large.md: larger than 20 MB, the most that is read\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public void A_path_reaches_the_terminal_without_its_control_characters()
    {
        var run = Command.Run(_folder.Path, ["a\u001b[2Jb\u202E.md"]);

        Assert.Equal("draftlint: a<U+001B>[2Jb<U+202E>.md: no such file or folder\n", run.Errors);
    }

    [Fact]
    public void What_stands_behind_two_dashes_is_a_path()
    {
        _folder.Write("--quiet", "# T\n");

        Assert.Equal("", Command.Run(_folder.Path, ["--", "--quiet"]).Errors);
        Assert.Equal("draftlint: -x: no such file or folder\n", Command.Run(_folder.Path, ["--", "--quiet", "-x"]).Errors);
        Assert.Equal("draftlint: unknown option -x\n", Command.Run(_folder.Path, ["-x", "--", "--quiet"]).Errors);
    }

    private List<string> Linted(params string[] paths) => Artifacts(Command.Run(_folder.Path, [.. paths, "--format", "sarif"]));

    private static List<string> Artifacts(Command run)
    {
        using var sarif = JsonDocument.Parse(run.Output);
        var artifacts = sarif.RootElement.GetProperty("runs")[0].GetProperty("artifacts").EnumerateArray();
        return [.. artifacts.Select(artifact => Uri.UnescapeDataString(artifact.GetProperty("location").GetProperty("uri").GetString()!))];
    }

    private void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(_folder.Path, name), target);
}
