using Microsoft.Playwright;

namespace DraftLint.Browser.Tests;

[Collection(BrowserTests.Name)]
public class KeyboardTests(Browser browser)
{
    [SkippableFact]
    public async Task J_and_k_go_from_finding_to_finding_and_show_the_words()
    {
        await using var report = await browser.Open(Reports.Plan);
        await Press(report, "j");
        Assert.Equal("f1", await report.Focused());
        await Press(report, "j", "j", "k");
        Assert.Equal("f2", await report.Focused());
        Assert.True(await report.Page.Locator("#f2").EvaluateAsync<bool>("note => { const box = note.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"));
        Assert.Equal("2", await report.Page.Locator("mark.here").First.GetAttributeAsync("data-f"));
    }

    [SkippableFact]
    public async Task The_keys_keep_to_what_is_shown_and_go_round()
    {
        await using var report = await browser.Open(Reports.Plan);
        await report.Page.GetByLabel("Rule", new() { Exact = true }).SelectOptionAsync("DL4003");
        var shown = await report.Shown();
        await report.Page.Locator("h1").ClickAsync();

        await Press(report, "k");
        Assert.Equal($"f{shown[^1]}", await report.Focused());
        await Press(report, "j");
        Assert.Equal($"f{shown[0]}", await report.Focused());
    }

    [SkippableFact]
    public async Task A_slash_seeks_and_escape_clears()
    {
        await using var report = await browser.Open(Reports.Plan);
        await Press(report, "/");
        Assert.Equal("words", await report.Focused());
        await report.Page.Keyboard.TypeAsync("jk?/");
        Assert.Equal("jk?/", await report.Page.GetByLabel("Search").InputValueAsync());
        await Press(report, "Escape");
        Assert.Equal("", await report.Page.GetByLabel("Search").InputValueAsync());
        Assert.Equal(await report.Count(".note"), (await report.Shown()).Length);
    }

    [SkippableFact]
    public async Task A_question_mark_tells_the_keys_and_they_can_be_switched_off()
    {
        await using var report = await browser.Open(Reports.Plan);
        await Press(report, "?");
        Assert.True(await report.Page.GetByRole(AriaRole.Dialog).IsVisibleAsync());
        await report.Page.GetByLabel("Use single keys").UncheckAsync();
        await Press(report, "Escape", "j");
        Assert.False(await report.Page.GetByRole(AriaRole.Dialog).IsVisibleAsync());
        Assert.DoesNotContain("f1", await report.Focused(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task All_can_be_reached_with_the_tab_key_and_the_first_stop_skips_to_the_text()
    {
        await using var report = await browser.Open(Reports.Plan);
        await Press(report, "Tab", "Enter");
        Assert.Equal("content", await report.Focused());
        await report.Page.Locator("#r1").FocusAsync();
        await Press(report, "Enter");
        Assert.Equal("f1", await report.Focused());
    }

    private static async Task Press(ReportPage report, params string[] keys)
    {
        foreach (var key in keys)
            await report.Page.Keyboard.PressAsync(key);
    }
}
