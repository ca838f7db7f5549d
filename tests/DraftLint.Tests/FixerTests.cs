using DraftLint.Diagnostics;
using DraftLint.Tests.Support;
using DraftLint.Text;

namespace DraftLint.Tests;

public sealed class FixerTests
{
    private const FixSafety Safe = FixSafety.Safe;
    private const FixSafety Unsafe = FixSafety.Unsafe;

    [Fact]
    public void Every_place_is_mended()
    {
        var fix = Fixed("one two one", Safe, ("one", "1", Safe));

        Assert.Equal("1 two 1", fix.After.Source!.Content);
        Assert.Equal((2, 0, 0), (fix.Mended.Count, fix.After.Findings.Count, fix.Left.Count));
    }

    [Fact]
    public void What_may_change_the_meaning_waits_to_be_asked_for()
    {
        (string, string, FixSafety)[] words = [("one", "1", Safe), ("two", "2", Unsafe)];

        Assert.Equal("1 two", Fixed("one two", Safe, words).After.Source!.Content);
        Assert.Equal("1 2", Fixed("one two", Unsafe, words).After.Source!.Content);
    }

    [Theory]
    [InlineData("abc", "Xc")]
    [InlineData("ab bc", "X Y")]
    public void Of_overlapping_fixes_the_first_is_made_and_the_other_only_if_it_still_applies(string text, string expected) =>
        Assert.Equal(expected, Fixed(text, Safe, ("ab", "X", Safe), ("bc", "Y", Safe)).After.Source!.Content);

    [Fact]
    public void Fixes_that_meet_are_made_one_after_the_other() =>
        Assert.Equal("XY", Fixed("abcd", Safe, ("ab", "X", Safe), ("cd", "Y", Safe)).After.Source!.Content);

    [Fact]
    public void A_fix_may_make_room_for_another() =>
        Assert.Equal("four", Fixed("one", Safe, ("one", "two", Safe), ("two", "three", Safe), ("three", "four", Safe)).After.Source!.Content);

    [Fact]
    public void Fixes_that_undo_each_other_end_and_are_named()
    {
        var fix = Fixed("one", Safe, ("one", "two", Safe), ("two", "one", Safe));

        Assert.Equal("two", fix.After.Source!.Content);
        Assert.Equal(("DL9001", FixingEnd.Circular), (Assert.Single(fix.Left).Rule.Id, fix.End));
    }

    [Fact]
    public void Fixes_that_never_end_are_stopped_and_named()
    {
        var fix = Fixed("a", Safe, ("a", "ab", Safe));

        Assert.Equal(("DL9000", FixingEnd.TooManyRounds), (Assert.Single(fix.Left).Rule.Id, fix.End));
        Assert.Equal("a" + new string('b', fix.Mended.Count), fix.After.Source!.Content);
    }

    [Fact]
    public void Fixes_that_are_done_in_the_last_round_are_done()
    {
        var words = Enumerable.Range(0, 10).Select(round => ($"{(char)('a' + round)}x", $"{(char)('b' + round)}x", Safe)).ToArray();

        var fix = Fixed("ax", Safe, words);
        Assert.Equal(("kx", FixingEnd.Done), (fix.After.Source!.Content, fix.End));
    }

    [Fact]
    public void Nothing_else_changes()
    {
        const string Text = "\uFEFF# T\r\n\r\none  \r\n\tone\u00A0two\u2028";

        Assert.Equal("\uFEFF" + Text[1..].Replace("one", "1", StringComparison.Ordinal), Decoded(Fixed(Text, Safe, ("one", "1", Safe)).After.Source!.ToBytes()));
    }

    [Fact]
    public void Fixing_twice_is_fixing_once()
    {
        (string, string, FixSafety)[] words = [("ab", "b", Safe), ("bc", "cb", Safe), ("aa", "c", Unsafe)];
        var random = new Random(7);
        for (var run = 0; run < 500; run++)
        {
            var text = new string([.. Enumerable.Range(0, 12).Select(_ => "abc "[random.Next(4)])]);
            var once = Fixed(text, Unsafe, words);
            if (once.End == FixingEnd.Done)
                Assert.Empty(Fixed(once.After.Source!.Content, Unsafe, words).Mended);
        }
    }

    private static FixedDraft Fixed(string text, FixSafety scope, params (string, string, FixSafety)[] words) =>
        new Fixer(new Linter([new WordRules(words)], []), scope).Fix(new SourceText("draft.md", text));

    private static string Decoded(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);
}
