using System.Globalization;
using Microsoft.Playwright;

namespace DraftLint.Benchmarks;

/// <summary>How long Chromium takes to open an HTML report, to put all of it in, and to filter it: medians of some runs.</summary>
internal static class BrowserTable
{
    private const int Runs = 5;

    // From the change of a field to the next frame.
    private const string Filter = """
        change => new Promise(resolve => {
          const form = document.querySelector('#filters');
          const start = performance.now();
          form.elements[change[0]].value = change[1];
          form.dispatchEvent(new Event('input', { bubbles: true }));
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        })
        """;

    public static async Task Print(TextWriter output, string html)
    {
        if (Find() is not { } chromium)
        {
            await output.WriteLineAsync("no Chromium on this machine");
            return;
        }
        var file = Path.GetTempFileName() + ".html";
        await File.WriteAllTextAsync(file, html);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = Environment.UserName == "root" ? ["--no-sandbox"] : [] });
        var runs = new List<double[]>();
        for (var run = 0; run < Runs; run++)
            runs.Add(await Measure(browser, new Uri(file).AbsoluteUri));
        File.Delete(file);
        var medians = Enumerable.Range(0, 4).Select(column => runs.Select(run => run[column]).Order().ElementAt(Runs / 2)).ToList();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Chromium: opened in {medians[0]:F0} ms, all put in after {medians[1]:F0} ms, filtered by rule in {medians[2]:F0} ms, searched in {medians[3]:F0} ms"));
    }

    private static async Task<double[]> Measure(IBrowser browser, string address)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(address);
        var opened = await page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].loadEventEnd");
        var whole = await page.EvaluateAsync<double>("() => new Promise(resolve => { const look = () => document.querySelector('main').ariaBusy ? setTimeout(look, 5) : resolve(performance.now()); look(); })");
        var filtered = await page.EvaluateAsync<double>(Filter, Change("rule", await page.Locator("#rule option").Last.GetAttributeAsync("value")));
        var searched = await page.EvaluateAsync<double>(Filter, Change("words", "QUAY"));
        await page.CloseAsync();
        return [opened, whole, filtered, searched];
    }

    private static string?[] Change(params string?[] fieldAndValue) => fieldAndValue;

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists);
}
