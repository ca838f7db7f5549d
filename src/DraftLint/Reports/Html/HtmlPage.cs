using System.Globalization;
using System.Text;
using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>Writes what surrounds the drafts: head, filters, overview; and behind them the rules and what the report rests on.</summary>
internal sealed class HtmlPage(RunDescription run, RunTotals totals, HtmlIndex index, IReadOnlyList<HtmlDraftEntry> drafts)
{
    private static readonly Severity[] Severities = [Severity.Error, Severity.Warning, Severity.Suggestion];

    private readonly StringBuilder _html = new();

    /// <summary>All that comes before the first draft.</summary>
    public string Beginning()
    {
        _html.Clear();
        _html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        _html.Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"{HtmlAssets.Policy}\">\n");
        _html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        _html.Append(CultureInfo.InvariantCulture, $"<title>Review: {HtmlText.Of(Title)}</title>\n<style>{HtmlAssets.Style}</style>\n</head>\n<body>\n");
        _html.Append("<a class=\"skip\" href=\"#content\">Skip to the drafts</a>\n<div class=\"page\">\n");
        new HtmlSide(_html, totals, index, drafts).Append();
        _html.Append("<div class=\"main\">\n");
        AppendHeader();
        _html.Append("<main id=\"content\" tabindex=\"-1\">\n");
        new HtmlOverview(_html, drafts).Append();
        return _html.ToString();
    }

    /// <summary>All that comes behind the last draft.</summary>
    public string End()
    {
        _html.Clear();
        AppendRules();
        _html.Append("</main>\n");
        AppendFooter();
        _html.Append("</div>\n</div>\n").Append(Help).Append("<script>").Append(HtmlAssets.Script).Append("</script>\n</body>\n</html>\n");
        return _html.ToString();
    }

    private string Title => drafts.Count == 1 ? drafts[0].Title : string.Create(CultureInfo.InvariantCulture, $"{drafts.Count} drafts");

    private void AppendHeader()
    {
        HtmlText.Append(_html.Append("<header>\n<h1>"), drafts.Count == 1 ? Title : "Review of " + Title).Append("</h1>\n");
        _html.Append(CultureInfo.InvariantCulture, $"<p class=\"lead\">Checked: {TextSummary.Checked(totals)}; {HtmlText.Of(Positions)}.</p>\n<ul class=\"totals\">\n");
        foreach (var severity in Severities)
            _html.Append(CultureInfo.InvariantCulture, $"<li><span class=\"sev {SeverityNames.Of(severity)}\">{TextSummary.Count(totals[severity], SeverityNames.Of(severity))}</span></li>\n");
        if (totals.Waived > 0)
            _html.Append(CultureInfo.InvariantCulture, $"<li><span class=\"sev waived\">{totals.Waived} waived</span></li>\n");
        _html.Append("</ul>\n");
        if (totals.WaivedByComment > 0)
            _html.Append(CultureInfo.InvariantCulture, $"<p class=\"notice\">Waived in the text of the drafts: {TextSummary.Count(totals.WaivedByComment, "finding")}.</p>\n");
        foreach (var note in run.Remarks)
            HtmlText.Append(_html.Append("<p class=\"notice\">"), Capital(note)).Append(".</p>\n");
        _html.Append("</header>\n");
    }

    private void AppendRules()
    {
        if (!index.Rules.Any())
            return;
        _html.Append("<section class=\"section\" id=\"rules\" aria-labelledby=\"rules-title\">\n<h2 id=\"rules-title\">What the rules say</h2>\n");
        foreach (var (rule, _) in index.Rules)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<div class=\"rule\" id=\"rule-{HtmlText.Of(rule.Id)}\">\n<h3>{HtmlText.Of(rule.Id)} {HtmlText.Of(rule.Title)}</h3>\n");
            foreach (var paragraph in run.Prose(rule)?.Text.Split("\n\n") ?? [])
                HtmlText.Append(_html.Append("<p>"), paragraph).Append("</p>\n");
            _html.Append("</div>\n");
        }
        _html.Append("</section>\n");
    }

    private void AppendFooter()
    {
        _html.Append("<footer class=\"about\">\n");
        _html.Append(CultureInfo.InvariantCulture, $"<p>DraftLint {HtmlText.Of(run.Version)}, rule set <code>{RuleSetVersion.Of(run)}</code>, {HtmlText.Of(Positions)}. ");
        _html.Append("This report is a reading aid, not legal advice.</p>\n</footer>\n");
    }

    private string Positions => run.Positions.Count == 0 ? "read for no side" : "read for " + string.Join(", ", run.Positions);

    private static string Capital(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    private const string Help = """
        <dialog id="help" aria-labelledby="help-title">
        <h2 id="help-title">Keys</h2>
        <table>
        <tr><th scope="row"><kbd>j</kbd></th><td>next finding</td></tr>
        <tr><th scope="row"><kbd>k</kbd></th><td>previous finding</td></tr>
        <tr><th scope="row"><kbd>/</kbd></th><td>search</td></tr>
        <tr><th scope="row"><kbd>Esc</kbd></th><td>clear the search, close this</td></tr>
        <tr><th scope="row"><kbd>?</kbd></th><td>these keys</td></tr>
        </table>
        <p><label class="check"><input type="checkbox" id="keys" checked> Use single keys</label></p>
        <form method="dialog"><button>Close</button></form>
        </dialog>

        """;
}
