using DraftLint.Tests.Support;
using Xunit.Sdk;

namespace DraftLint.Tests.Robustness;

/// <summary>Damages the drafts at random, always in the same way: a failure names the draft and the seed.</summary>
public class MutationTests
{
    private const int Mutants = 400;
    private const int MaxLength = 1500;

    private static readonly string[] Splinters =
    [
        "\r", "\n\n", "\t", "    ", "> ", "- ", "1. ", "(a) ", "Article 7", "## ", "**", "~~", "{--", "--}", "{++", "[", "]", "(the \"", "\")", "\u201C",
        "<del>", "<!--", "&amp;", "`", "```\n", "| a |\n|---|\n", "[^1]", "shall ", "shall not be ", ":", ";", ".", "\u00AD", "\u202E", "\uD83D", "Annex B", "Articles 3 to ",
        " means ", "neither ", "\0",
    ];

    public static TheoryData<string> Drafts => [.. Repository.Files("drafts", "*.md")];

    [Theory]
    [MemberData(nameof(Drafts))]
    public void A_damaged_draft_is_still_read(string draft)
    {
        var text = Repository.Read(draft);
        var read = 0;
        for (var seed = 0; seed < Mutants; seed++)
        {
            var mutant = Mutate(text, new Random(seed));
            try
            {
                read += Spans.Check(mutant) ? 1 : 0;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                throw new XunitException($"{draft}, seed {seed}: {failure}\n{mutant}");
            }
        }
        // Damage must not make the linter refuse what it reads.
        Assert.InRange(read, Mutants * 9 / 10, Mutants);
    }

    private static string Mutate(string text, Random random)
    {
        var start = random.Next(text.Length);
        var mutant = new System.Text.StringBuilder(text, start, Math.Min(MaxLength, text.Length - start), 2 * MaxLength);
        for (var edits = random.Next(1, 12); edits > 0; edits--)
        {
            var at = random.Next(mutant.Length + 1);
            var length = Math.Min(random.Next(40), mutant.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    mutant.Insert(at, Splinters[random.Next(Splinters.Length)]);
                    break;
                case 1:
                    mutant.Remove(at, length);
                    break;
                case 2:
                    mutant.Insert(at, mutant.ToString(at, length));
                    break;
                default:
                    var piece = mutant.ToString(at, length);
                    mutant.Remove(at, length).Insert(random.Next(mutant.Length + 1), piece);
                    break;
            }
        }
        return mutant.ToString();
    }
}
