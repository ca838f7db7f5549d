using DraftLint.Tests.Support;

namespace DraftLint.Tests.Model;

/// <summary>
/// Pages that show how texts read: below each heading a draft, and what the linter sees in it. <see cref="Printers.Views"/> has the
/// kinds of fences.
/// </summary>
public class ModelPageTests
{
    private static readonly Dictionary<string, Page> Pages = Repository.Files("tests/DraftLint.Tests/Model", "*.md")
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), Page.Read);

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (name, page) in Pages.OrderBy(page => page.Key, StringComparer.Ordinal))
            {
                foreach (var heading in page.Headings(2))
                    cases.Add(name, heading);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_reads_as_the_page_shows(string page, string text)
    {
        var fences = Pages[page].Fences.Where(fence => fence.Heading == text).ToList();
        var draft = Assert.Single(fences, fence => fence.Kind == "draft");
        var views = fences.Where(fence => fence != draft).ToList();
        Assert.NotEmpty(views);
        var lineEnd = draft.Options.Contains("crlf") ? "\r\n" : "\n";
        var reading = Given.Reading(string.Join(lineEnd, draft.Lines.Select(line => new VisibleText(line).Text)));
        foreach (var view in views)
        {
            var seen = Printers.Views[view.Kind](reading).ToList();
            if (Repository.Accepts)
                Pages[page].Replace(view, seen);
            else
                SameText.Check($"{page}, {text}, {view.Kind}", view.Lines, seen);
        }
    }

    [Fact]
    public void Headings_of_a_page_differ() => Assert.All(Pages.Values, page => Assert.Distinct(page.Headings(2)));
}
