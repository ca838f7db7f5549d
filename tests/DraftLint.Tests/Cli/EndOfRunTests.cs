using System.Diagnostics;
using DraftLint.Cli;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Cli;

public sealed class EndOfRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _errors = new();

    public EndOfRunTests()
    {
        _folder.Write("draft.md", "# Pact\n\n## Article 1\n\n" + string.Concat(Enumerable.Repeat("The Parties should meet.\n\n", 2000)));
        _folder.Write("out.sarif", "old");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _errors.Dispose();
    }

    [Fact]
    public void A_reader_who_has_gone_ends_the_run_without_a_word()
    {
        using var output = new FailingStream(new IOException("Broken pipe", 32));

        Assert.Equal((ExitCode.OutputClosed, ""), (Run(output, "draft.md"), _errors.ToString()));
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_told_in_one_sentence()
    {
        using var output = new FailingStream(new IOException("No space left on device"));

        Assert.Equal(ExitCode.Internal, Run(output, "draft.md"));
        Assert.Equal("draftlint: the report could not be written: No space left on device\n", _errors.ToString());
    }

    [Fact]
    public void An_interrupted_run_leaves_the_old_report_as_it_was()
    {
        using var interruption = new CancellationTokenSource();
        using var output = new MemoryStream();
        interruption.Cancel();

        Assert.Equal(ExitCode.Interrupted, Run(output, "draft.md --format sarif=out.sarif", interrupted: interruption.Token));
        Assert.Equal("old", File.ReadAllText(Path.Combine(_folder.Path, "out.sarif")));
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public void A_defect_is_told_without_a_word_of_the_draft()
    {
        using var input = new FailingStream(new InvalidOperationException("the secret clause"));
        using var output = new MemoryStream();

        Assert.Equal(ExitCode.Internal, Run(output, "-", input));
        Assert.StartsWith("draftlint: internal error while checking <stdin>: InvalidOperationException in ", _errors.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("please report it with this line\n", _errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _errors.ToString(), StringComparison.Ordinal);
        Assert.Single(_errors.ToString().TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("draft.md --format sarif=none/x.sarif", "none/x.sarif: cannot write the report there, the folder does not exist")]
    [InlineData("draft.md --format sarif=.", ".: cannot write the report there, it is a folder")]
    [InlineData("draft.md --format sarif=", "--format sarif=: a file name is missing")]
    [InlineData("draft.md --format text --format sarif", "two reports go to standard output; write --format sarif=FILE")]
    [InlineData("draft.md --format sarif=x --format text=x", "two reports go to x; write --format text=FILE")]
    public void A_report_that_has_no_place_is_told_before_anything_is_linted(string arguments, string sentence)
    {
        using var output = new MemoryStream();

        Assert.Equal(ExitCode.Usage, Run(output, arguments));
        Assert.Equal($"draftlint: {sentence}\n", _errors.ToString());
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void The_process_ends_when_whoever_reads_its_output_has_gone()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Shell).Assembly.Location, "draft.md"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Assert.StartsWith("draft.md:5:13 warning DL4003", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        process.StandardOutput.Close();

        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal(((int)ExitCode.OutputClosed, ""), (process.ExitCode, process.StandardError.ReadToEnd()));
    }

    private ExitCode Run(Stream output, string arguments, Stream? input = null, CancellationToken interrupted = default)
    {
        var shell = new Shell { Input = input ?? Stream.Null, Output = output, Error = _errors, Folder = _folder.Path, Interrupted = interrupted };
        return new CommandLine(shell).Run(arguments.Split(' '));
    }

    /// <summary>Fails whatever is done with it.</summary>
    private sealed class FailingStream(Exception failure) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw failure;

        public override long Position { get => throw failure; set => throw failure; }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw failure;

        public override long Seek(long offset, SeekOrigin origin) => throw failure;

        public override void SetLength(long value) => throw failure;

        public override void Write(byte[] buffer, int offset, int count) => throw failure;
    }
}
