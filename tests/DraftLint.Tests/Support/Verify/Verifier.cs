using System.Runtime.CompilerServices;
using DraftLint.Tests.Support;

namespace VerifyXunit;

/// <summary>
/// Compares texts with files that were reviewed. The members have the names and the behaviour of the package Verify.Xunit, so that
/// the tests run unchanged with <c>-p:Snapshots=Verify</c>; only members that the tests use are here.
/// </summary>
public static class Verifier
{
    /// <summary>Compares a text with the verified file of the running test.</summary>
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "txt", settings, sourceFile);

    /// <summary>The same, with the extension that the files are to have.</summary>
    public static SettingsTask Verify(string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "")
    {
        var test = RunningTest.Method;
        return new SettingsTask(settings, current => Task.FromResult(Compare(target, extension, SnapshotName.Of(current, test, sourceFile))));
    }

    // A text that differs stays beside the verified file as "received": whoever accepts it moves it over, and the diff is the review.
    private static VerifyResult Compare(string? target, string extension, SnapshotName name)
    {
        var text = (target ?? "null").ReplaceLineEndings("\n").TrimEnd('\n');
        var (verified, received) = (name.Verified(extension), name.Received(extension));
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : null;
        if (expected?.Contains('\r', StringComparison.Ordinal) == true)
            throw new VerifyException($"Verified files hold LF only: {Path.GetFileName(verified)}");
        if (text == expected)
        {
            File.Delete(received);
            return new VerifyResult([verified], text);
        }
        AtomicFile.Write(received, text);
        throw new VerifyException(Report(name, extension, text, expected));
    }

    private static string Report(SnapshotName name, string extension, string text, string? expected)
    {
        var received = Path.GetFileName(name.Received(extension));
        var verified = Path.GetFileName(name.Verified(extension));
        var contents = expected == null
            ? $"New:\n\nReceived: {received}\n{text}\n"
            : $"NotEqual:\n\nReceived: {received}\n{text}\n\nVerified: {verified}\n{expected}\n";
        return $"""
            Directory: {name.Directory}
            {(expected == null ? "New" : "NotEqual")}:
              - Received: {received}
                Verified: {verified}

            FileContent:

            {contents}
            """;
    }
}
