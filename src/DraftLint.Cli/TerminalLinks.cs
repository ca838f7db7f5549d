using System.Globalization;

namespace DraftLint.Cli;

/// <summary>Says whether a terminal makes links of what is marked as one. Terminals that do not know the mark may print it, so that only known ones get it.</summary>
internal static class TerminalLinks
{
    // VTE, which GNOME Terminal and others are made of, reads links from 0.50 on.
    private const int FirstVte = 5000;

    private static readonly string[] Programs = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "WarpTerminal", "Tabby"];

    /// <param name="variable">Reads a variable of the environment.</param>
    public static bool AreShown(Func<string, string?> variable)
    {
        var terminal = variable("TERM") ?? "";
        // Multiplexers pass on what they know, and few know this.
        if (terminal == "dumb" || variable("TMUX") is { Length: > 0 } || terminal.StartsWith("screen", StringComparison.Ordinal))
            return false;
        return Programs.Contains(variable("TERM_PROGRAM"))
            || terminal is "xterm-kitty" or "alacritty" or "foot" or "xterm-ghostty"
            || variable("WT_SESSION") is { Length: > 0 }
            || variable("KONSOLE_VERSION") is { Length: > 0 }
            || (int.TryParse(variable("VTE_VERSION"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version >= FirstVte);
    }
}
