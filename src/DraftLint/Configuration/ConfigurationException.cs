namespace DraftLint.Configuration;

/// <summary>What is wrong in a configuration file, where, in one sentence: nothing is linted.</summary>
/// <param name="file">The file, as it is reported.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="reason">What is wrong.</param>
public sealed class ConfigurationException(string file, int line, string reason)
    : Exception(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}:{line}: {reason}"));
