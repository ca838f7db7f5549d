using System.Diagnostics;
using DraftLint.Scripting;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Scripting;

public sealed class PrivateFilesTests : IDisposable
{
    private static readonly string One = PrivateFiles.NameOf(["one"]);
    private static readonly string Other = PrivateFiles.NameOf(["other"]);

    private readonly TemporaryFolder _home = new();

    private string Folder => Path.Combine(_home.Path, "above", "cache");

    public void Dispose() => _home.Dispose();

    [Fact]
    public void A_file_is_not_read_under_another_name()
    {
        var files = new PrivateFiles(Folder);
        files.Write(One, "content"u8);
        File.Copy(Path.Combine(Folder, One), Path.Combine(Folder, Other));

        Assert.Equal("content"u8.ToArray(), files.Read(One));
        Assert.Null(files.Read(Other));
    }

    [Fact]
    public void Pruning_leaves_what_the_tool_has_not_written()
    {
        var files = new PrivateFiles(Folder);
        files.Write(One, "content"u8);
        string[] letters = [Path.Combine(Folder, "letter.txt"), Path.Combine(Folder, $"{new string('x', 64)}.rules")];
        foreach (var letter in letters)
            File.WriteAllText(letter, "Dear Sir");

        files.Prune(0);

        Assert.Equal(letters.Order(StringComparer.Ordinal), Directory.GetFiles(Folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Folders_above_that_are_made_are_private_too()
    {
        new PrivateFiles(Folder).Write(One, "content"u8);

        Assert.True(new PrivateFiles(Path.GetDirectoryName(Folder)!).MayBeUsed);
    }

    [Fact]
    public void Root_uses_no_folder_of_another_user()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return;
        new PrivateFiles(Folder).Write(One, "content"u8);
        using (var chown = Process.Start("chown", ["12345", Folder]))
            chown.WaitForExit();

        Assert.False(new PrivateFiles(Folder).MayBeUsed);
        Assert.Null(new PrivateFiles(Folder).Read(One));
    }
}
