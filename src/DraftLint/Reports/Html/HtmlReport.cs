using System.Globalization;
using System.Text;
using DraftLint.Diagnostics;
using DraftLint.Syntax;

namespace DraftLint.Reports;

/// <summary>
/// Writes one self-contained page for a person: the drafts as they read, with the findings in the margin. It reaches no network, and what a draft says
/// is text in it and nothing else: see <see cref="HtmlText"/> and <see cref="HtmlAssets.Policy"/>.
/// </summary>
public sealed class HtmlReport : IReport
{
    private readonly TextWriter _writer;
    private readonly RunDescription _run;
    private readonly RunTotals _totals = new();
    private readonly HtmlIndex _index = new();
    private readonly List<HtmlDraftEntry> _drafts = [];

    // The page begins with what it comes to, which is known at the end.
    private readonly StringBuilder _body = new();
    private readonly HtmlRest _rest;
    private int _notes;

    /// <param name="writer">Where it goes.</param>
    /// <param name="run">What is known of the run.</param>
    public HtmlReport(TextWriter writer, RunDescription run)
    {
        _writer = writer;
        _run = run;
        _rest = new HtmlRest(_body);
    }

    /// <inheritdoc/>
    public void Write(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _totals.Add(result);
        var entry = new HtmlDraftEntry(result, _drafts.Count + 1);
        _drafts.Add(entry);
        _body.Append(CultureInfo.InvariantCulture, $"<article class=\"draft\" id=\"{entry.Id}\" aria-labelledby=\"{entry.Id}-title\">\n<h2 id=\"{entry.Id}-title\"{(entry.ShowsTitle ? " class=\"visually-hidden\"" : "")}>");
        HtmlText.Append(_body, entry.Title).Append("</h2>\n");
        if (entry.Title != entry.Path)
            HtmlText.Append(_body.Append("<p class=\"path\">"), entry.Path).Append("</p>\n");
        if (result.Problem is { } problem)
            HtmlText.Append(_body.Append("<p class=\"notice\">Not checked: "), problem).Append(".</p>\n");
        if (result.Reading is { } reading)
        {
            if (result.IsDraft)
                new HtmlMatrix(_body).Append(reading);
            _notes += new HtmlDraft(_body, result, _index, _rest, _notes + 1).Append();
        }
        _body.Append("</article>\n");
    }

    /// <inheritdoc/>
    public void Finish()
    {
        var page = new HtmlPage(_run, _totals, _index, _drafts);
        _writer.Write(page.Beginning());
        foreach (var chunk in _body.GetChunks())
            _writer.Write(chunk);
        _writer.Write(page.End());
        _writer.Flush();
    }
}

/// <summary>What the page says of a draft besides its text.</summary>
internal sealed class HtmlDraftEntry
{
    public HtmlDraftEntry(LintResult result, int number)
    {
        Id = "d" + number.ToString(CultureInfo.InvariantCulture);
        Path = result.Path;
        IsDraft = result.IsDraft;
        Title = !IsDraft ? result.Path : result.Agreement?.Title?.Text is { Length: > 0 } title ? title : result.Path;
        ShowsTitle = IsDraft && result.Agreement is { Title: { } heading, Draft.Blocks: [{ Kind: BlockKind.Heading } first, ..] } && first.Reading.Contains(heading.ReadingSpan);
        Sha256 = result.Source == null || !result.IsDraft ? null : InputHash.Of(result.Source);
        Totals.Add(result);
        Settlement = result.Agreement == null || !result.IsDraft ? null : Settlement.Of(result);
    }

    public string Id { get; }

    public string Path { get; }

    public string Title { get; }

    /// <summary>False for a file that lies beside the drafts.</summary>
    public bool IsDraft { get; }

    /// <summary>True when the draft begins with its title as a heading: then the page need not show it above.</summary>
    public bool ShowsTitle { get; }

    public string? Sha256 { get; }

    public RunTotals Totals { get; } = new();

    /// <summary>How settled it is; null for a file that could not be checked, and for one that is no draft.</summary>
    public Settlement? Settlement { get; }
}
