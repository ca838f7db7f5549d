using System.Security.Cryptography;
using System.Text;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>Says which version of a file was checked.</summary>
internal static class InputHash
{
    /// <summary>SHA-256 of the bytes of the file, in hexadecimal digits. Decoding was strict, so that the bytes are those of the text.</summary>
    public static string Of(SourceText source)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (source.HasByteOrderMark)
            hash.AppendData(Encoding.UTF8.Preamble);
        var encoder = Encoding.UTF8.GetEncoder();
        var buffer = new byte[1 << 16];
        var rest = source.Content.AsSpan();
        var completed = false;
        while (!completed)
        {
            encoder.Convert(rest, buffer, flush: true, out var read, out var written, out completed);
            hash.AppendData(buffer, 0, written);
            rest = rest[read..];
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
