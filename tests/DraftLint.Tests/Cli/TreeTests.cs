using DraftLint.Cli.Configuring;

namespace DraftLint.Tests.Cli;

public class TreeTests
{
    [Theory]
    [InlineData("/", "/x", true)]
    [InlineData("/", "/", true)]
    [InlineData("/a", "/a", true)]
    [InlineData("/a", "/a/", true)]
    [InlineData("/a/", "/a", true)]
    [InlineData("/a/", "/a/b", true)]
    [InlineData("/a", "/a/b", true)]
    [InlineData("/a", "/ab", false)]
    [InlineData("/a/b", "/a", false)]
    [InlineData("/a", "/", false)]
    public void A_folder_holds_itself_and_what_lies_below_it(string folder, string path, bool holds) =>
        Assert.Equal(holds, Tree.Holds(Native(folder), Native(path)));

    [Theory]
    [InlineData("/a", "/a/b.md", "b.md")]
    [InlineData("/", "/a/b.md", "a/b.md")]
    [InlineData("/a", "/a", ".")]
    [InlineData("/", "/", ".")]
    [InlineData("/a", "/b/c.md", "/b/c.md")]
    public void A_file_is_told_from_the_current_folder_on(string folder, string path, string name) =>
        Assert.Equal(name, Tree.NameOf(Native(folder), Native(path)));

    private static string Native(string path) => path.Replace('/', Path.DirectorySeparatorChar);
}
