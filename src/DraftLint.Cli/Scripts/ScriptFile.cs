using System.Security.Cryptography;
using System.Text;
using DraftLint.Scripting.Dialect;

namespace DraftLint.Cli.Scripts;

/// <summary>A scripted rule as it lies in a folder: read once, so that what was hashed is what runs.</summary>
/// <param name="Name">Relative to the folder, with forward slashes: <c>rules/house/no-best-efforts.csx</c>.</param>
/// <param name="Bytes">Its content; one byte more than is allowed stands for all that is longer.</param>
internal sealed record ScriptFile(string Name, byte[] Bytes)
{
    /// <summary>The hash of its content: what trust is given to.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>As the compiler takes it. Bytes that are not UTF-8 become marks that no script may have.</summary>
    public Script ToScript() => new(Name, Encoding.UTF8.GetString(Bytes.AsSpan(Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0)));
}
