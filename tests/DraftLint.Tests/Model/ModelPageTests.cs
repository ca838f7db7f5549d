using DraftLint.Cli.Testing;
using DraftLint.Tests.Support;
using Xunit.Sdk;

namespace DraftLint.Tests.Model;

/// <summary>
/// Pages of short texts, each under a heading of its own, and what is to be read in them. In a text <c>\u{00A0}</c> stands for a
/// character; the option <c>crlf</c> gives it the line ends of Windows.
/// </summary>
public class ModelPageTests
{
    private const string Folder = "tests/DraftLint.Tests/Model";

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var page in Repository.Files(Folder, "*.md"))
            {
                foreach (var heading in Page.Read(page).Headings(2))
                    cases.Add(page[(Folder.Length + 1)..], heading);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_is_read_as_the_page_says(string page, string heading)
    {
        var file = Page.Read($"{Folder}/{page}");
        var fences = file.Fences.Where(fence => fence.Heading == heading).ToList();
        Assert.Single(file.Headings(2), other => other == heading);
        Assert.True(fences.Count > 1 && fences[0].Kind == "draft", $"{page}, {heading}: a draft comes first, then what is read in it");
        var reading = Given.Reading(TextOf(fences[0]));
        foreach (var fence in fences.Skip(1))
        {
            if (!Printers.Views.TryGetValue(fence.Kind, out var view))
                throw new XunitException($"{page}, {heading}: nobody knows how to show {fence.Kind}");
            string[] read = [.. view(reading).Select(VisibleOnPage)];
            if (Repository.Accepts)
                file.Replace(fence, read);
            else
                SameText.Check($"{page}, {heading}, {fence.Kind}", fence.Lines, read);
        }
    }

    private static string TextOf(Fence draft) =>
        string.Join(draft.Options.Contains("crlf") ? "\r\n" : "\n", draft.Lines.Select(line => new VisibleText(line).Text));

    // A no-break space looks like a space: the page shows it by its number.
    private static string VisibleOnPage(string line) => line.Replace("\u00A0", @"\u{00A0}", StringComparison.Ordinal);
}
