using DraftLint.Reports;

namespace DraftLint.Cli;

/// <summary>What the command has around it: streams, a folder, a terminal or none. The only way to them, so that tests give their own.</summary>
public sealed class Shell
{
    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output: findings and reports, as UTF-8.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error: everything else.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The current folder, as a full path.</summary>
    public required string Folder { get; init; }

    /// <summary>Where the user's own settings lie, of all programs; null when there is no such folder.</summary>
    public string? ConfigFolder { get; init; }

    /// <summary>Where the user's programs keep what they can make again; null when there is no such folder.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The width of the terminal that shows the output, or null when no terminal does.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>True when the user has asked all programs for no colour (NO_COLOR).</summary>
    public bool NoColor { get; init; }

    /// <summary>False when the terminal's encoding has nothing but ASCII for certain.</summary>
    public bool ShowsUnicode { get; init; } = true;

    /// <summary>True when the terminal makes links of file names (OSC 8).</summary>
    public bool ShowsLinks { get; init; }

    /// <summary>The width of the terminal that shows standard error, or null when no terminal does.</summary>
    public int? ErrorWidth { get; init; }

    /// <summary>Tells when a run has become a long one; nothing that is reported depends on it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How many files are linted at once unless the user says.</summary>
    public int Processors { get; init; } = 1;

    /// <summary>The date, unless the user gives one: what suppressions that lapse are judged against.</summary>
    public DateOnly Today { get; init; }

    /// <summary>True on a build server, as the variable CI says: what a person would read in a note is a finding there.</summary>
    public bool IsBuildServer { get; init; }

    /// <summary>Cancelled when the user interrupts.</summary>
    public CancellationToken Interrupted { get; init; }

    /// <summary>A writer for text on standard output. Dispose it to flush it; the stream stays open.</summary>
    public TextWriter NewOutputWriter() => new StreamWriter(Output, bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Writes a sentence for the user to standard error.</summary>
    public void Complain(string sentence) => Error.Write($"draftlint: {TerminalText.Escape(sentence)}\n");
}
