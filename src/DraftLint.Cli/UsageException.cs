namespace DraftLint.Cli;

/// <summary>Wrong usage, an input that does not exist, a bad position: the message is one sentence, and nothing is linted.</summary>
public sealed class UsageException(string message) : Exception(message);
