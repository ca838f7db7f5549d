namespace DraftLint.Syntax;

/// <summary>A draft that cannot be checked. The message is one sentence for the user, without the path.</summary>
public sealed class UnreadableDraftException(string message) : Exception(message);
