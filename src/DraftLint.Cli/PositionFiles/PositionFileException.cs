namespace DraftLint.Cli.PositionFiles;

/// <summary>What is wrong with a position file, and in which line.</summary>
internal sealed class PositionFileException(int line, string reason) : Exception(reason)
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;
}
