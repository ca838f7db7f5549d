namespace DraftLint.Tests.Support;

/// <summary>Replaces files in one step: whoever reads meanwhile sees the old text or the new one.</summary>
internal static class AtomicFile
{
    public static void Write(string path, string text)
    {
        var draft = path + ".writing";
        File.WriteAllText(draft, text);
        File.Move(draft, path, overwrite: true);
    }
}
