using Microsoft.Playwright;

namespace DraftLint.Browser.Tests;

/// <summary>
/// A draft with 10,000 findings. No time is demanded, because the machine of a test may be slow: what is demanded is that the browser has read the page
/// when a small part of it is there, and that nothing is missing later. The benchmark <c>--reports</c> prints the times.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class LargeTests(Browser browser)
{
    private const int Findings = 10_000;

    [SkippableFact]
    public async Task The_page_is_read_when_a_fifth_of_it_is_there()
    {
        await using var report = await browser.Open(Reports.Large);

        var (atOnce, all) = (await report.Page.EvaluateAsync<int>("window.atOnce"), await report.Page.EvaluateAsync<int>("document.querySelectorAll('*').length"));
        Assert.InRange(atOnce, 1000, all / 5);
        Assert.Equal(Findings, await report.Count(".note"));
        Assert.Equal(0, await report.Count("main noscript"));
        Assert.Equal("10000 findings", await report.Page.Locator("#shown").InnerTextAsync());
        Assert.True(await report.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.note')].every((note, at) => note.id === 'f' + (at + 1))"));
    }

    [SkippableFact]
    public async Task What_comes_later_is_filtered_and_found_like_what_came_first()
    {
        await using var report = await browser.Open(Reports.Large);
        await Filter(report, "form.elements.rule.value = 'DL1004'");
        Assert.Equal(5000, await report.Count(".note:not([hidden])"));
        await Filter(report, "form.elements.words.value = 'QUAY'");
        Assert.Equal(2500, await report.Count(".note:not([hidden])"));
        Assert.True(await report.Page.EvaluateAsync<bool>("window.find('2500.')"));
    }

    [SkippableFact]
    public async Task A_filter_set_while_the_page_opens_holds_for_what_comes_later()
    {
        await using var report = await browser.Open(Early("form.elements.rule.value = 'DL1004'; form.dispatchEvent(new Event('input', { bubbles: true }));"));
        Assert.Equal(5000, await report.Count(".note:not([hidden])"));
        Assert.Equal("5000 of 10000 findings", await report.Page.Locator("#shown").InnerTextAsync());
    }

    [SkippableFact]
    public async Task On_paper_all_is_there_however_early_it_is_printed()
    {
        await using var report = await browser.Open(Early("dispatchEvent(new Event('beforeprint')); window.printed = document.querySelectorAll('.note').length;"));
        Assert.Equal(Findings, await report.Page.EvaluateAsync<int>("window.printed"));
    }

    [SkippableFact]
    public async Task Without_scripts_all_is_there()
    {
        await using var report = await browser.Open(Reports.Large, new BrowserNewContextOptions { JavaScriptEnabled = false });
        Assert.Equal(Findings, await report.Count(".note"));
        Assert.True(await report.Page.Locator("#f10000").IsVisibleAsync());
    }

    private static async Task Filter(ReportPage report, string change) =>
        await report.Page.EvaluateAsync($$"""() => { const form = document.querySelector('#filters'); {{change}}; form.dispatchEvent(new Event('input', { bubbles: true })); }""");

    // The page's own policy lets no other script run; here it is left out, so that something can be done before the rest is there.
    private static string Early(string act) =>
        Reports.Large.Replace("http-equiv=\"Content-Security-Policy\"", "name=\"none\"", StringComparison.Ordinal)
            .Replace("</body>", $"<script>{{ const form = document.querySelector('#filters'); {act} }}</script></body>", StringComparison.Ordinal);
}
