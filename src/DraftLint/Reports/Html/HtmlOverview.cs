using System.Globalization;
using System.Text;
using DraftLint.Model;

namespace DraftLint.Reports;

/// <summary>Writes the first screen: each draft with what it comes to, and how settled it is.</summary>
internal sealed class HtmlOverview(StringBuilder html, IReadOnlyList<HtmlDraftEntry> drafts)
{
    public void Append()
    {
        html.Append("<section id=\"overview\" aria-labelledby=\"overview-title\">\n<h2 id=\"overview-title\" class=\"visually-hidden\">Overview</h2>\n");
        html.Append("<table class=\"plain stack\">\n<thead><tr><th scope=\"col\">Draft</th><th scope=\"col\">Provisions</th><th scope=\"col\">Findings</th><th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n");
        foreach (var draft in drafts)
            AppendRow(draft);
        html.Append("</tbody>\n</table>\n");
        foreach (var draft in drafts)
            AppendParts(draft);
        html.Append("</section>\n");
    }

    private void AppendRow(HtmlDraftEntry draft)
    {
        var settled = draft.Settlement?.Total is { } all
            ? string.Create(CultureInfo.InvariantCulture, $"{all.Settled} of {all.Provisions} provisions settled<br>open: {Open(all)}") : draft.IsDraft ? "not checked" : "beside the drafts";
        var counts = draft.Settlement == null && draft.IsDraft ? "" : TextSummary.Counts(draft.Totals) + (draft.Totals.Waived == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {draft.Totals.Waived} waived"));
        html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\"><a href=\"#{draft.Id}\">{HtmlText.Of(draft.Path)}</a></th>");
        html.Append(CultureInfo.InvariantCulture, $"<td>{settled}</td><td>{counts}</td><td><code>{draft.Sha256}</code></td></tr>\n");
    }

    private static string Open(PartSettlement part) =>
        $"{TextSummary.Count(part.Alternatives, "alternative")}, {TextSummary.Count(part.Placeholders, "placeholder")}, {TextSummary.Count(part.Undefined, "undefined term")}";

    private void AppendParts(HtmlDraftEntry draft)
    {
        if (draft.Settlement is not { Parts.Count: > 1 } settlement)
            return;
        html.Append(CultureInfo.InvariantCulture, $"<details><summary>Part by part: {HtmlText.Of(draft.Title)}</summary>\n");
        html.Append("<table class=\"plain\">\n<caption>A provision counts as settled when it has neither an error nor a warning.</caption>\n<thead><tr>");
        foreach (var head in new[] { "Part", "Provisions", "Settled", "Open", "Alternatives", "Placeholders", "Undefined terms" })
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{head}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var part in settlement.Parts)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{HtmlText.Of(NameOf(part.Part))}</th>");
            foreach (var count in new[] { part.Provisions, part.Settled, part.Provisions - part.Settled, part.Alternatives, part.Placeholders, part.Undefined })
                html.Append(CultureInfo.InvariantCulture, $"<td class=\"num\">{count}</td>");
            html.Append("</tr>\n");
        }
        html.Append("</tbody>\n</table>\n</details>\n");
    }

    private static string NameOf(Provision? part)
    {
        if (part == null)
            return "Other text";
        if (part.Kind is ProvisionKind.Preamble or ProvisionKind.Signature)
            return part.Kind.ToString();
        var (citation, heading) = (part.Citation, part.Heading?.Text ?? "");
        return heading.Length == 0 ? citation.Length == 0 ? part.Kind.ToString() : citation
            : citation.Length == 0 || heading.Contains(citation, StringComparison.OrdinalIgnoreCase) ? heading : $"{citation}: {heading}";
    }
}
