using DraftLint.Diagnostics;
using DraftLint.Text;

namespace DraftLint.Cli.Inputs;

/// <summary>Reads an input into text. What goes wrong is a result that says so, because the other inputs are still linted.</summary>
internal sealed class InputReader(Stream standardInput)
{
    // More than any agreement has; what is larger is no draft, or a way to keep a machine busy.
    private const int MostMegabytes = 20;
    private const int MostBytes = MostMegabytes * 1024 * 1024;

    /// <summary>The text, or the reason why there is none.</summary>
    public (SourceText? Source, LintResult? Unreadable) Read(Input input)
    {
        if (input.Problem != null)
            return Fail(input, input.Problem);
        if (input.IsEmpty)
            return (new SourceText(input.Name, ""), null);
        try
        {
            var bytes = input.Content ?? (input.File == null ? ReadAll(standardInput) : ReadFile(input.File));
            if (bytes == null)
                return Fail(input, $"larger than {MostMegabytes} MB, the most that is read");
            return SourceText.TryDecode(input.Name, bytes, out var source, out var problem) ? (source, null) : Fail(input, problem!);
        }
        catch (UnauthorizedAccessException)
        {
            return Fail(input, "no permission to read it");
        }
        catch (FileNotFoundException)
        {
            return Fail(input, "it was there and is gone");
        }
        catch (IOException)
        {
            return Fail(input, "it cannot be read");
        }
    }

    private static (SourceText? Source, LintResult? Unreadable) Fail(Input input, string problem) => (null, new LintResult(input.Name, problem));

    private static byte[]? ReadFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return ReadAll(stream);
    }

    private static byte[]? ReadAll(Stream stream)
    {
        // A pipe has no length, and a file may grow while it is read.
        var buffer = new byte[stream.CanSeek ? (int)Math.Min(stream.Length + 1, MostBytes + 1) : 1 << 16];
        var count = 0;
        while (true)
        {
            var read = stream.Read(buffer, count, buffer.Length - count);
            count += read;
            if (count > MostBytes)
                return null;
            if (read == 0)
                return buffer.AsSpan(0, count).ToArray();
            if (count == buffer.Length)
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, MostBytes + 1));
        }
    }
}
