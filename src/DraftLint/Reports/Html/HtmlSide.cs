using System.Globalization;
using System.Text;
using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>Writes what stands beside the drafts: where to go, and the filters. The script shows them; without it there is nothing to filter.</summary>
internal sealed class HtmlSide(StringBuilder html, RunTotals totals, HtmlIndex index, IReadOnlyList<HtmlDraftEntry> drafts)
{
    public void Append()
    {
        html.Append("<div class=\"side\"><div class=\"side-inner\">\n");
        AppendContents();
        html.Append("<details class=\"tools\" id=\"tools\" open hidden><summary>Find and filter</summary>\n<form id=\"filters\" class=\"filters\" role=\"search\" aria-label=\"Filter the findings\">\n");
        AppendButtons();
        AppendSeverities();
        AppendSelect("rule", "Rule", "all rules", index.Rules.Select(rule => (rule.Rule.Id, $"{rule.Rule.Id} {rule.Rule.Title}", rule.Findings)));
        AppendSelect("party", "Party", "all parties", index.Parties.Select((party, at) => (at.ToString(CultureInfo.InvariantCulture), party.Name, party.Findings)));
        AppendWaived();
        html.Append("<div class=\"field\"><label for=\"words\">Search</label><input type=\"search\" id=\"words\" name=\"words\" autocomplete=\"off\" spellcheck=\"false\"></div>\n");
        html.Append("<div class=\"field\"><label class=\"check\"><input type=\"checkbox\" name=\"only\"> Only passages with findings</label></div>\n");
        html.Append("</form>\n</details>\n</div></div>\n");
    }

    private void AppendContents()
    {
        html.Append("<nav aria-label=\"Contents\">\n<p class=\"brand\">DraftLint review</p>\n<ul>\n<li><a href=\"#overview\">Overview</a></li>\n");
        foreach (var draft in drafts)
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{draft.Id}\">{HtmlText.Of(draft.Title)}</a></li>\n");
        if (index.Rules.Any())
            html.Append("<li><a href=\"#rules\">What the rules say</a></li>\n");
        html.Append("</ul>\n</nav>\n");
    }

    private void AppendButtons() => html.Append("""
        <div class="field">
        <h2>Findings</h2>
        <p id="shown" class="shown" role="status"></p>
        <div class="buttons">
        <button type="button" id="previous">Previous</button>
        <button type="button" id="next">Next</button>
        <button type="reset">Show all</button>
        </div>
        <div class="buttons">
        <button type="button" id="theme">Dark or light</button>
        <button type="button" id="print">Print</button>
        <button type="button" id="show-help">Keys</button>
        </div>
        </div>

        """);

    private void AppendSeverities()
    {
        html.Append("<fieldset><legend>Severity</legend>\n");
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Suggestion })
        {
            var name = SeverityNames.Of(severity);
            html.Append(CultureInfo.InvariantCulture, $"<label class=\"check\"><input type=\"checkbox\" name=\"severity\" value=\"{name}\" checked><span class=\"sev {name}\">{name}</span>");
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"n\">{totals[severity]}</span></label>\n");
        }
        html.Append("</fieldset>\n");
    }

    private void AppendWaived()
    {
        if (totals.Waived == 0)
            return;
        html.Append("<div class=\"field\"><label for=\"waived\">Waived findings</label><select id=\"waived\" name=\"waived\">\n<option value=\"\">with the others</option>\n");
        html.Append(CultureInfo.InvariantCulture, $"<option value=\"only\">only these ({totals.Waived})</option>\n<option value=\"none\">not shown</option>\n</select></div>\n");
    }

    private void AppendSelect(string name, string label, string all, IEnumerable<(string Value, string Text, int Findings)> options)
    {
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"field\"><label for=\"{name}\">{label}</label><select id=\"{name}\" name=\"{name}\">\n<option value=\"\">{all}</option>\n");
        foreach (var (value, text, findings) in options)
        {
            if (findings > 0)
                html.Append(CultureInfo.InvariantCulture, $"<option value=\"{HtmlText.Of(value)}\">{HtmlText.Of(text)} ({findings})</option>\n");
        }
        html.Append("</select></div>\n");
    }
}
