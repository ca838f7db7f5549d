using DraftLint.Cli;
using DraftLint.Cli.Linting;

namespace DraftLint.Tests.Cli;

public class TerminalTests
{
    [Theory]
    [InlineData("TERM=xterm-256color TERM_PROGRAM=vscode", true)]
    [InlineData("TERM=xterm-kitty", true)]
    [InlineData("TERM=xterm-256color VTE_VERSION=7006", true)]
    [InlineData("TERM=xterm-256color VTE_VERSION=4602", false)]
    [InlineData("TERM=xterm-256color", false)]
    [InlineData("TERM=dumb TERM_PROGRAM=vscode", false)]
    [InlineData("TERM=screen-256color VTE_VERSION=7006", false)]
    [InlineData("", false)]
    public void Links_go_only_to_terminals_that_are_known_to_make_them(string variables, bool expected)
    {
        var environment = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(pair => pair.Split('=')[0], pair => pair.Split('=')[1]);

        Assert.Equal(expected, TerminalLinks.AreShown(name => environment.GetValueOrDefault(name)));
    }

    [Fact]
    public void A_bar_shows_after_a_second_and_is_gone_while_a_file_is_told_of_and_at_the_end()
    {
        var time = new HandClock();
        using var error = new StringWriter();
        using (var bar = new ProgressBar(Shell(error, time, 60), 4))
        {
            bar.Tell(() => Assert.Equal("", error.ToString()));
            Assert.Equal(TimeSpan.FromSeconds(1), time.Due);
            time.Ring();
            Assert.Equal("\r\u001b[K[#######.......................] 1 of 4 files", error.ToString());
            bar.Tell(() => Assert.EndsWith("files\r\u001b[K", error.ToString(), StringComparison.Ordinal));
            time.Ring();
        }
        Assert.EndsWith("] 2 of 4 files\r\u001b[K", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40, "\r\u001b[K0 of 4 files")]
    [InlineData(10, "\r\u001b[K")]
    public void A_bar_never_wraps(int width, string shown)
    {
        var time = new HandClock();
        using var error = new StringWriter();
        using var bar = new ProgressBar(Shell(error, time, width), 4);
        time.Ring();

        Assert.Equal(shown, error.ToString());
    }

    [Fact]
    public void Without_a_terminal_there_is_no_bar()
    {
        var time = new HandClock();
        using var error = new StringWriter();
        using var bar = new ProgressBar(Shell(error, time, null), 4);

        Assert.Null(time.Due);
    }

    private static Shell Shell(TextWriter error, TimeProvider time, int? width) =>
        new() { Input = Stream.Null, Output = Stream.Null, Error = error, Folder = "/", ErrorWidth = width, Time = time };

    // A clock that rings when it is told to.
    private sealed class HandClock : TimeProvider, ITimer
    {
        private Action? _ring;

        public TimeSpan? Due { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_ring, Due) = (() => callback(state), dueTime);
            return this;
        }

        public void Ring() => _ring!();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => _ring = null;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
