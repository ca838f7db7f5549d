namespace DraftLint.Cli.Scripts;

/// <summary>Whether the scripts of a folder may run: only when the user has trusted all of them as they are, where they are.</summary>
internal static class ScriptTrust
{
    public const string Command = "look at the scripts in rules/, then run draftlint trust";

    /// <summary>True when they are trusted, false when they never were.</summary>
    /// <exception cref="UsageException">They were trusted, and are not what they were.</exception>
    public static bool Has(ScriptFolder folder, TrustFile trust)
    {
        if (!trust.Folders.TryGetValue(folder.Path, out var trusted))
        {
            RefuseCopy(folder, trust);
            return false;
        }
        foreach (var link in folder.Links)
            throw Refusal(link, "is a link, which is never trusted");
        foreach (var file in folder.Files)
        {
            if (!trusted.TryGetValue(file.Name, out var hash))
                throw Refusal(file.Name, trusted.ContainsValue(file.Hash) ? "has another name than when it was trusted" : "is new, and was not trusted");
            if (hash != file.Hash)
                throw Refusal(file.Name, "has changed since it was trusted");
        }
        var names = folder.Files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        return trusted.Keys.FirstOrDefault(name => !names.Contains(name)) is { } missing ? throw Refusal(missing, "was trusted, and is gone") : true;
    }

    private static void RefuseCopy(ScriptFolder folder, TrustFile trust)
    {
        var known = trust.Folders.Values.SelectMany(scripts => scripts.Values).ToHashSet(StringComparer.Ordinal);
        if (folder.Files.FirstOrDefault(file => known.Contains(file.Hash)) is { } copy)
            throw Refusal(copy.Name, "was trusted in another folder, and not in this one");
    }

    private static UsageException Refusal(string name, string what) => new($"{name} {what}; {Command}");
}
