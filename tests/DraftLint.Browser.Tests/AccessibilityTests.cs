using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace DraftLint.Browser.Tests;

[Collection(BrowserTests.Name)]
public class AccessibilityTests(Browser browser)
{
    [SkippableTheory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(400, ColorScheme.Dark)]
    public async Task Axe_finds_nothing(int width, ColorScheme scheme)
    {
        await using var report = await browser.Open(Reports.Plan, new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        // What is closed is read as well.
        await report.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

        Assert.Empty(await Violations(report.Page));
    }

    [SkippableFact]
    public async Task Axe_finds_nothing_in_the_dialog()
    {
        await using var report = await browser.Open(Reports.Waiving);
        await report.Page.Keyboard.PressAsync("?");
        Assert.Empty(await Violations(report.Page));
    }

    [SkippableFact]
    public async Task A_finding_is_told_in_words_and_not_by_its_colour_alone()
    {
        await using var report = await browser.Open(Reports.Plan);

        foreach (var severity in new[] { "error", "warning", "suggestion" })
            Assert.Contains(severity, await report.Page.Locator($".note.{severity}").First.TextContentAsync(), StringComparison.Ordinal);
        var lines = await report.Page.EvaluateAsync<string[]>("['error', 'warning', 'suggestion'].map(name => getComputedStyle(document.querySelector('mark.' + name)).borderBottomStyle)");
        Assert.Equal(3, lines.Distinct().Count());
    }

    private static async Task<List<string>> Violations(IPage page)
    {
        await page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        var result = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");
        Assert.True(result.GetProperty("passes").GetArrayLength() > 20);
        return [.. result.GetProperty("violations").EnumerateArray().Select(violation => $"{violation.GetProperty("id")}: {violation.GetProperty("nodes")[0].GetProperty("html")}")];
    }
}
