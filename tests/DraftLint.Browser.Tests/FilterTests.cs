using Microsoft.Playwright;

namespace DraftLint.Browser.Tests;

[Collection(BrowserTests.Name)]
public class FilterTests(Browser browser)
{
    [SkippableFact]
    public async Task At_first_everything_is_shown()
    {
        await using var report = await browser.Open(Reports.Plan);

        var all = await report.Count(".note");
        Assert.True(all > 50);
        Assert.Equal(all, (await report.Shown()).Length);
        Assert.Equal($"{all} findings", await report.Page.Locator("#shown").InnerTextAsync());
        Assert.Empty(report.Requests);
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task Findings_of_a_severity_go_and_come_back()
    {
        await using var report = await browser.Open(Reports.Plan);
        await report.Page.GetByLabel("warning", new() { Exact = false }).First.UncheckAsync();

        Assert.Equal(await report.Count(".note:not(.warning)"), (await report.Shown()).Length);
        // The words of a finding that is not shown are plain again.
        Assert.Equal("rgba(0, 0, 0, 0)", await report.Page.Locator("mark.warning.off").First.EvaluateAsync<string>("mark => getComputedStyle(mark).borderBottomColor"));
        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await report.Page.WaitForFunctionAsync("document.querySelector('#shown').textContent.split(' ').length === 2");
        Assert.Equal(await report.Count(".note"), (await report.Shown()).Length);
    }

    [SkippableFact]
    public async Task One_rule_is_shown()
    {
        await using var report = await browser.Open(Reports.Plan);
        await report.Page.GetByLabel("Rule", new() { Exact = true }).SelectOptionAsync("DL4003");

        var expected = await report.Count(".note[data-r=DL4003]");
        Assert.True(expected > 0);
        Assert.Equal(expected, (await report.Shown()).Length);
        Assert.StartsWith($"{expected} of ", await report.Page.Locator("#shown").InnerTextAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task One_party_is_shown()
    {
        await using var report = await browser.Open(Reports.Plan);
        await report.Page.GetByLabel("Party").SelectOptionAsync("0");

        var expected = await report.Count(".note[data-p~='0']");
        Assert.InRange(expected, 1, await report.Count(".note") - 1);
        Assert.Equal(expected, (await report.Shown()).Length);
    }

    [SkippableFact]
    public async Task Words_are_sought_in_the_notes_and_in_the_text_beside_them_whatever_their_case()
    {
        await using var report = await browser.Open(Reports.Plan);
        await report.Page.GetByLabel("Search").FillAsync("ZAPORIZHZHIA obligor");

        var shown = await report.Shown();
        Assert.NotEmpty(shown);
        foreach (var number in shown)
        {
            var row = await report.Page.Locator($"#f{number}").EvaluateAsync<string>("note => note.closest('.row').textContent");
            Assert.Contains("Zaporizhzhia", row, StringComparison.Ordinal);
        }
        await report.Page.GetByLabel("Search").FillAsync("words that stand nowhere");
        Assert.Empty(await report.Shown());
        Assert.StartsWith("0 of ", await report.Page.Locator("#shown").InnerTextAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Passages_without_findings_can_be_left_out()
    {
        await using var report = await browser.Open(Reports.Plan);
        await report.Page.GetByLabel("Rule", new() { Exact = true }).SelectOptionAsync("DL4003");
        await report.Page.GetByLabel("Only passages with findings").CheckAsync();

        var rows = await report.Page.EvaluateAsync<bool[]>("[...document.querySelectorAll('.row')].filter(row => row.checkVisibility()).map(row => row.querySelector('.note[data-r=DL4003]') !== null)");
        Assert.NotEmpty(rows);
        Assert.DoesNotContain(false, rows);
    }

    [SkippableFact]
    public async Task Waived_findings_can_be_shown_alone_and_left_out()
    {
        await using var report = await browser.Open(Reports.Waiving);
        Assert.Equal(2, (await report.Shown()).Length);
        await report.Page.GetByLabel("Waived findings").SelectOptionAsync("only");
        Assert.Equal(1, Assert.Single(await report.Shown()));
        await report.Page.GetByLabel("Waived findings").SelectOptionAsync("none");
        Assert.Equal(2, Assert.Single(await report.Shown()));
    }

    [SkippableFact]
    public async Task Without_scripts_all_is_there_and_no_filter_pretends_to_work()
    {
        await using var report = await browser.Open(Reports.Plan, new BrowserNewContextOptions { JavaScriptEnabled = false });

        Assert.False(await report.Page.Locator("#filters").IsVisibleAsync());
        Assert.True(await report.Page.Locator("#f1").IsVisibleAsync());
    }
}
