namespace DraftLint.Scripting.Dialect;

/// <summary>A script as it was read: a name for messages, and its text.</summary>
/// <param name="Name">Relative to the folder that the rules belong to, with forward slashes.</param>
/// <param name="Text">The text.</param>
public sealed record Script(string Name, string Text)
{
    /// <summary>The longest script that is read, in bytes.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>The most scripts that run together.</summary>
    public const int MostScripts = 200;
}

/// <summary>What is wrong with a script, in words for whoever writes rules.</summary>
/// <param name="Script">Which of the scripts, from 0.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
/// <param name="Message">One clause without a full stop.</param>
public sealed record ScriptError(int Script, int Line, int Column, string Message);
