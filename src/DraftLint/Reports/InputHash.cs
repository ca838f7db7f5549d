using System.Security.Cryptography;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>Says which version of a file was checked.</summary>
internal static class InputHash
{
    /// <summary>SHA-256 of the bytes of the file, in hexadecimal digits.</summary>
    public static string Of(SourceText source) => Convert.ToHexStringLower(SHA256.HashData(source.ToBytes()));
}
