using DraftLint.Tests.Support;
using Microsoft.Playwright;

namespace DraftLint.Browser.Tests;

/// <summary>One headless Chromium for all tests; none where the machine has none.</summary>
public sealed class Browser : IAsyncLifetime, IDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];

    private readonly TemporaryFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Executable { get; } = Environment.GetEnvironmentVariable("DRAFTLINT_CHROMIUM") is { Length: > 0 } chosen ? chosen : Find();

    public async Task InitializeAsync()
    {
        if (Executable == null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            // As root, which a container often runs as, Chromium has no sandbox of its own.
            Args = Environment.UserName == "root" ? ["--no-sandbox"] : [],
        });
    }

    /// <summary>Opens a report from a file, as a reader does. Skips the test where there is no browser.</summary>
    public async Task<ReportPage> Open(string html, BrowserNewContextOptions? options = null)
    {
        Skip.If(_browser == null, "no Chromium on this machine: install the package chromium, or name one in DRAFTLINT_CHROMIUM");
        var file = Path.Combine(_folder.Path, $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        return await ReportPage.Open(await _browser!.NewContextAsync(options ?? new BrowserNewContextOptions()), new Uri(file).AbsoluteUri);
    }

    public async Task DisposeAsync()
    {
        if (_browser != null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    public void Dispose() => _folder.Dispose();

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}

/// <summary>The tests share the browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}
