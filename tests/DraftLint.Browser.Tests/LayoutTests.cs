using System.Globalization;
using Microsoft.Playwright;

namespace DraftLint.Browser.Tests;

[Collection(BrowserTests.Name)]
public class LayoutTests(Browser browser)
{
    // Pictures for a person to look at.
    private static readonly string Pictures = Path.Combine(AppContext.BaseDirectory, "screenshots");

    [SkippableTheory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(900, ColorScheme.Light)]
    [InlineData(400, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task Nothing_runs_out_of_the_page(int width, ColorScheme scheme)
    {
        await using var report = await browser.Open(Reports.All, new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 1200 } });
        await report.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, string.Create(CultureInfo.InvariantCulture, $"{width}-{scheme}.png")) });

        Assert.True(await report.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [SkippableFact]
    public async Task A_wide_page_has_the_notes_beside_the_text_and_a_narrow_one_below_it()
    {
        const string IsBeside = "() => { const note = document.querySelector('.note'); const text = note.closest('.row').querySelector('.text'); return note.getBoundingClientRect().left >= text.getBoundingClientRect().right; }";
        await using var report = await browser.Open(Reports.Plan);
        await report.Page.SetViewportSizeAsync(1440, 900);
        Assert.True(await report.Page.EvaluateAsync<bool>(IsBeside));
        await report.Page.SetViewportSizeAsync(400, 900);
        Assert.False(await report.Page.EvaluateAsync<bool>(IsBeside));
    }

    [SkippableFact]
    public async Task The_theme_can_be_chosen()
    {
        await using var report = await browser.Open(Reports.Plan, new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        var light = await Background(report);
        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Dark or light" }).ClickAsync();
        Assert.NotEqual(light, await Background(report));
        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Dark or light" }).ClickAsync();
        Assert.Equal(light, await Background(report));
    }

    [SkippableFact]
    public async Task On_paper_it_is_a_memo()
    {
        await using var report = await browser.Open(Reports.Plan, new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        await report.Page.EvaluateAsync("addEventListener('beforeprint', () => window.closed = document.querySelectorAll('details:not([open]):not(#tools)').length)");
        var pdf = await report.Page.PdfAsync(new PagePdfOptions { Path = Path.Combine(Pictures, "memo.pdf") });
        Assert.Equal("%PDF-", System.Text.Encoding.ASCII.GetString(pdf, 0, 5));
        Assert.InRange(Pages(pdf), 3, 20);
        Assert.Equal(0, await report.Page.EvaluateAsync<int>("window.closed"));

        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await report.Page.Locator("#filters").IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await Background(report));
        Assert.True(await report.Page.Locator(".note").Last.IsVisibleAsync());
    }

    private static int Pages(byte[] pdf) => System.Text.Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1;

    private static Task<string> Background(ReportPage report) => report.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
