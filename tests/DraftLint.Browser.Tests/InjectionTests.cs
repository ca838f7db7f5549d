using System.Text;
using DraftLint.Tests.Support;

namespace DraftLint.Browser.Tests;

/// <summary>What a draft brings along is read and never run.</summary>
[Collection(BrowserTests.Name)]
public sealed class InjectionTests(Browser browser) : IDisposable
{
    private const string Run = "window.ran=1";

    private static readonly string[] Tags =
    [
        $"<script>{Run}</script>", $"<ScRiPt >{Run}</sCrIpT>", $"<img src=x onerror={Run}>", $"<svg onload={Run}>", $"<svg><script>{Run}</script></svg>",
        $"<body onload={Run}>", $"<details open ontoggle={Run}>", $"<input autofocus onfocus={Run}>", $"<video><source onerror={Run}></video>",
        $"<iframe srcdoc=\"<script>parent.{Run}</script>\"></iframe>", "<iframe src=http://a.example></iframe>", "<object data=http://a.example></object>",
        "<embed src=http://a.example>", "<link rel=stylesheet href=http://a.example>", "<base href=http://a.example>", "<meta http-equiv=refresh content=0;url=http://a.example>",
        $"<form action=http://a.example><button autofocus onfocus={Run}>", $"<math><mi xlink:href=\"javascript:{Run}\">x</mi></math>", $"<a href=javascript:{Run}>x</a>",
        $"<div style=\"background:url(http://a.example)\" onmouseover={Run}>", $"<marquee onstart={Run}>", $"<style>@import 'http://a.example'</style>", $"<template><script>{Run}</script></template>",
    ];

    private static readonly string[] Breakouts =
    [
        "", "\">", "'>", "-->", "]]>", "</script>", "</style>", "</title>", "</textarea>", "</mark></p></div>", "</h2></article>", "</option></select>", "&quot;>", "&#34;&#62;", "`\">", "\\\">", "\" autofocus onfocus=window.ran=1 x=\"", "\" style=\"x\" id=\"f1",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task Nothing_of_a_draft_a_name_or_a_position_is_run_or_fetched()
    {
        WriteHostileFiles();
        var html = Command.Run(_folder.Path, [".", "--format", "html", "--position", "side.yml"]).Output;
        await using var report = await browser.Open(html);
        // Whatever waits for a mouse, a focus or the end of a tick gets it.
        await report.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await report.Page.Mouse.MoveAsync(400, 400);
        await report.Page.WaitForTimeoutAsync(200);

        Assert.True(await report.Page.EvaluateAsync<bool>("window.ran === undefined"));
        Assert.Empty(report.Requests);
        Assert.Empty(report.Complaints);
        Assert.Equal(1, await report.Count("script"));
        Assert.Equal(0, await report.Count("img, svg, iframe, object, embed, video, source, link, base, math, marquee, template, style:not(head style), body form:not(#filters):not(dialog form), textarea"));
        Assert.False(await report.Page.EvaluateAsync<bool>("[...document.querySelectorAll('*')].some(element => [...element.attributes].some(attribute => attribute.name.startsWith('on') || attribute.name === 'style' || attribute.value.startsWith('javascript:')))"));
        Assert.True(await report.Count(".note") > 100);
        Assert.True(await report.Page.EvaluateAsync<bool>("document.body.textContent.includes('<img src=x onerror=window.ran=1>')"));
    }

    [SkippableFact]
    public async Task Should_a_tag_ever_get_through_the_policy_stops_it()
    {
        await using var report = await browser.Open(Reports.Plan);
        await report.Page.EvaluateAsync("""
            () => {
              const script = document.createElement('script');
              script.textContent = 'window.ran = 1';
              document.body.append(script);
              const holder = document.createElement('div');
              holder.innerHTML = '<img src="http://a.example/x.png" onerror="window.ran = 2"><iframe src="http://a.example"></iframe><p style="color: red">x</p>';
              document.body.append(holder);
            }
            """);
        await report.Page.WaitForTimeoutAsync(200);

        Assert.True(await report.Page.EvaluateAsync<bool>("window.ran === undefined"));
        Assert.Equal(report.Requests.Count, report.Failures.Count);
        Assert.All(report.Failures, failure => Assert.Contains("csp", failure, StringComparison.OrdinalIgnoreCase));
        Assert.NotEqual("rgb(255, 0, 0)", await report.Page.Locator("p").Last.EvaluateAsync<string>("element => getComputedStyle(element).color"));
    }

    // Every tag behind every way out of where it may stand, in everything that a draft consists of.
    private void WriteHostileFiles()
    {
        var payloads = Tags.Select((tag, at) => Breakouts[at % Breakouts.Length] + tag).Concat(Breakouts.Select(breakout => breakout + Tags[0])).Concat(Breakouts.Select(breakout => breakout + Tags[2])).ToList();
        var draft = new StringBuilder();
        foreach (var payload in payloads)
        {
            var code = payload.Replace("<", "&lt;", StringComparison.Ordinal);
            draft.Append($"# {code} should [date]\n\n## Article 1. {code}\n\n1. The Parties should meet {code} on [{code}].\n\n- {code} should be kind.\n\n> They should {payload}\n\n");
            draft.Append($"| {code} should |\n| --- |\n| {code} should [date] |\n\n```\n{payload}\n```\n\n\"{code}\" means a thing. The Parties should meet[^1].\n\n[^1]: {code} should\n\n{payload}\n\n");
        }
        _folder.Write("draft.md", "# T\n\n" + draft);
        foreach (var (at, payload) in payloads.Index())
            _folder.Write($"{at} {payload.Replace('/', '_')}.md".Replace('\0', '_')[..Math.Min(80, payload.Length + 5)] + ".md", $"# {payload.Replace("<", "&lt;", StringComparison.Ordinal)}\n\n1. The Parties should meet.\n");
        _folder.Write("side.yml", "name: \"</script><script>window.ran=1</script>\"\nparty: Eastland\nterritories:\n  - name: Grey Islands\n");
    }
}
