using Microsoft.Playwright;

namespace DraftLint.Browser.Tests;

/// <summary>A report in a browser, with what went on around it.</summary>
public sealed class ReportPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private ReportPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>The addresses that were asked for besides the report itself.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>How requests ended that did not succeed.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>What the browser complained of, and dialogs that opened.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<ReportPage> Open(IBrowserContext context, string address)
    {
        var opened = new ReportPage(context, await context.NewPageAsync());
        opened.Page.Request += (_, request) =>
        {
            if (request.Url != address)
                opened.Requests.Add(request.Url);
        };
        opened.Page.RequestFailed += (_, request) => opened.Failures.Add(request.Failure ?? "");
        opened.Page.Console += (_, message) => opened.Complaints.Add(message.Text);
        opened.Page.PageError += (_, error) => opened.Complaints.Add(error);
        opened.Page.Dialog += async (_, dialog) =>
        {
            opened.Complaints.Add("dialog " + dialog.Message);
            await dialog.DismissAsync();
        };
        // How much of the page there is when the browser has read it; the script puts in the rest.
        await opened.Page.AddInitScriptAsync("addEventListener('DOMContentLoaded', () => window.atOnce = document.querySelectorAll('*').length)");
        await opened.Page.GotoAsync(address);
        await opened.Page.Locator("main:not([aria-busy])").WaitForAsync();
        return opened;
    }

    /// <summary>The numbers of the findings that are shown.</summary>
    public Task<int[]> Shown() => Page.EvaluateAsync<int[]>("[...document.querySelectorAll('.note')].filter(note => note.checkVisibility()).map(note => +note.id.slice(1))");

    /// <summary>How many findings a selector of notes counts, shown or not.</summary>
    public Task<int> Count(string selector) => Page.Locator(selector).CountAsync();

    /// <summary>The id of the element that has the focus.</summary>
    public Task<string> Focused() => Page.EvaluateAsync<string>("document.activeElement.id");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
