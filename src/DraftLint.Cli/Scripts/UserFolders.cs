namespace DraftLint.Cli.Scripts;

/// <summary>Where the system keeps what belongs to a user: after XDG on Linux and macOS, in the profile on Windows.</summary>
internal static class UserFolders
{
    public static string? Config() => Of("XDG_CONFIG_HOME", ".config", Environment.SpecialFolder.ApplicationData);

    public static string? Cache() => Of("XDG_CACHE_HOME", ".cache", Environment.SpecialFolder.LocalApplicationData);

    private static string? Of(string variable, string inHome, Environment.SpecialFolder onWindows)
    {
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(onWindows) is { Length: > 0 } folder ? folder : null;
        // A relative path would lead into whatever folder the user happens to be in.
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set && Path.IsPathRooted(set))
            return set;
        return Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home && Path.IsPathRooted(home) ? Path.Combine(home, inHome) : null;
    }
}
