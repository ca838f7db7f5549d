using System.CommandLine;
using DraftLint.Reports;

namespace DraftLint.Cli;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    // Wide enough for a line of an agreement; the same everywhere, so that a report in a file does not depend on where it was made.
    private const int WidthWithoutTerminal = 100;

    public static Option<bool> Help() => new("--help", "-h", "-?") { Arity = ArgumentArity.Zero };

    public static Option<string> Color() => new("--color");

    /// <summary>How text looks, after the option, the terminal and NO_COLOR.</summary>
    /// <exception cref="UsageException">There is no such choice.</exception>
    public static TextStyle Style(Shell shell, string? color)
    {
        color ??= "auto";
        RequireOneOf("--color", color, "auto", "always", "never");
        return new TextStyle
        {
            Width = Math.Clamp(shell.TerminalWidth ?? WidthWithoutTerminal, 40, 200),
            UseColor = color == "always" || (color == "auto" && shell is { TerminalWidth: not null, NoColor: false }),
            LinkFolder = shell.ShowsLinks && color != "never" ? shell.Folder : null,
            Ellipsis = shell.ShowsUnicode ? "…" : "...",
        };
    }

    /// <exception cref="UsageException">The value is not one of those.</exception>
    public static void RequireOneOf(string option, string value, params string[] known)
    {
        if (!known.Contains(value))
            throw new UsageException($"{option} {value}: unknown value{Closest.Hint(value, known)} (known: {string.Join(", ", known)})");
    }
}
