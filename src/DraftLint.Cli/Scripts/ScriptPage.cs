using DraftLint.Diagnostics;

namespace DraftLint.Cli.Scripts;

/// <summary>The page of a scripted rule: <c>NAME.md</c> beside the script.</summary>
internal static class ScriptPage
{
    private const int MostBytes = 256 * 1024;

    /// <summary>The name of the page, relative to the folder.</summary>
    public static string NameOf(string script, RuleDescriptor rule) => script[..(script.LastIndexOf('/') + 1)] + rule.Name + ".md";

    /// <summary>The text of the page; null where there is none. A link is none: it could show any file of the user's.</summary>
    public static string? Read(ScriptFolder folder, string name)
    {
        var file = new FileInfo(Path.Combine(folder.Path, name));
        try
        {
            return file is { Exists: true, LinkTarget: null, Length: > 0 and < MostBytes } ? File.ReadAllText(file.FullName) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
