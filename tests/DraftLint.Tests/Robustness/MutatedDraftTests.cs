using System.Text;
using DraftLint.Tests.Support;
using DraftLint.Text;

namespace DraftLint.Tests.Robustness;

public class MutatedDraftTests
{
    private const int Rounds = 2_000;
    private const int MostCharacters = 1_500;

    // What breaks readers: marks of Markdown, of labels and of quotations, at places where nobody expects them.
    private static readonly string[] Splinters =
    [
        "\n", "\n\n", "\r", "\r\n", " ", "\t", "    ", "#", "## ", "> ", "- ", "1. ", "(a) ", "(i)", "8.1. ", "Article 7", "Annex A", "§ 3", "Art. ", "[", "]", "(", ")",
        "[^1]", "[^1]: ", "|", "| --- |", "*", "**", "_", "~~", "`", "```", "<!--", "-->", "<del>", "</del>", "<br>", "{--", "--}", "{++", "++}", "{~~", "~>", "~~}", "\"",
        "“", "”", "«", "»", "'", "’", "…", ".", ";", ":", ",", "—", "&amp;", "&", "\\", "\u00AD", "\u202E", "\u200B", "\uFEFF", "\u00A0", "\u2028", "é", "Я", "\U0001F54A",
        " shall ", " will be ", " by ", " means ", " hereinafter ", "Article 99(9)(z)", "[date]", "____", "{{x}}", "TBD", "XX", "---", "===",
    ];

    [Fact]
    public void Pieces_of_drafts_that_were_cut_doubled_and_splintered_are_read_or_refused()
    {
        string[] drafts = [.. Repository.Files("drafts", "*.md").Select(Repository.Read)];
        // The seed is fixed, and each round has its own: a failure names the round, and the round can be run alone.
        Parallel.For(0, Rounds, round =>
        {
            var text = Mutate(drafts, new Random(round));
            var failure = Record.Exception(() => Soundness.Check(new SourceText($"round {round}", text)));
            Assert.True(failure == null, $"round {round}: {failure}\n{text}");
        });
    }

    private static string Mutate(string[] drafts, Random random)
    {
        var draft = drafts[random.Next(drafts.Length)];
        var start = random.Next(draft.Length);
        var text = draft.Substring(start, random.Next(Math.Min(MostCharacters, draft.Length - start)));
        for (var change = random.Next(1, 12); change > 0; change--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(40, text.Length - at + 1));
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
                _ => text.Insert(at, string.Concat(Enumerable.Repeat(Splinters[random.Next(Splinters.Length)], random.Next(1, 4)))),
            };
        }
        // A cut may leave half of a letter of two units: no file can.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }
}
