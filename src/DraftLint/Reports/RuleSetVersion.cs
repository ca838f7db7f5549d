using System.Security.Cryptography;
using System.Text;
using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>Names the rules that ran, so that two reports can be told to rest on the same ones.</summary>
internal static class RuleSetVersion
{
    private const int Digits = 12;

    /// <summary>The first digits of a hash over what the rules say: ids, names, severities, messages, authorities and pages.</summary>
    public static string Of(RunDescription run)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var rule in run.Rules)
        {
            string[] parts = [rule.Id, rule.Name, rule.Title, SeverityNames.Of(rule.Severity), rule.Message, rule.Authority, run.Prose(rule)?.Markdown ?? ""];
            foreach (var part in parts)
                hash.AppendData(Encoding.UTF8.GetBytes(part + "\0"));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }
}
