namespace DraftLint.Cli;

/// <summary>How the command ends. A number of findings is never an exit code.</summary>
public enum ExitCode
{
    /// <summary>Nothing at or above the threshold.</summary>
    Clean = 0,

    /// <summary>Findings at or above the threshold.</summary>
    Findings = 1,

    /// <summary>Wrong usage: nothing was linted.</summary>
    Usage = 2,

    /// <summary>Some input could not be checked; the rest was.</summary>
    Unchecked = 3,

    /// <summary>A defect of the tool, or a report that could not be written.</summary>
    Internal = 4,

    /// <summary>Ctrl-C.</summary>
    Interrupted = 130,

    /// <summary>Whoever read the output has gone: what a program ends with that a signal (13, SIGPIPE) has stopped.</summary>
    OutputClosed = 141,
}
