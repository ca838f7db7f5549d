using System.Collections.Concurrent;
using DraftLint.Cli.Testing;
using DraftLint.Diagnostics;
using DraftLint.Positions;
using DraftLint.Rules;
using DraftLint.Tests.Support;
using DraftLint.Text;

namespace DraftLint.Tests.RulePages;

/// <summary>The page of a rule: its documentation, and in its fences its tests.</summary>
internal sealed class RulePage
{
    public const string Flagged = "Flagged";

    private static readonly ConcurrentDictionary<string, RulePage> Pages = new(StringComparer.Ordinal);

    private readonly Page _page;
    private readonly Func<string, IEnumerable<Position>, LintResult> _lint;

    private RulePage(RuleDescriptor rule)
    {
        Rule = rule;
        _page = Page.Read(PathOf(rule));
        _lint = rule.Category == Category.Linter ? LintForTheLinter : Lint;
    }

    public RuleDescriptor Rule { get; }

    /// <summary>The rules that have pages: those that come with the tool, and those of the linter about what suppresses findings and about the baseline.</summary>
    public static IEnumerable<RuleDescriptor> Documented => BuiltInRules.All.Rules.Concat(LinterRules.SuppressionRules).Append(LinterRules.StaleBaseline);

    /// <summary>The lines of the page outside of its fences.</summary>
    public IEnumerable<string> Prose => _page.Lines.Where((_, at) => !_page.Fences.Any(fence => fence.FirstLine <= at && at < fence.FirstLine + fence.Lines.Count));

    /// <summary>The second-level headings.</summary>
    public IEnumerable<string> Sections => _page.Headings(2);

    /// <summary>The drafts, each with a name such as <c>flagged 2</c>.</summary>
    public IEnumerable<(string Name, Fence Draft)> Drafts => _page.Fences
        .Where(fence => fence.Kind == "draft")
        .GroupBy(fence => fence.Heading)
        .SelectMany(section => section.Select((fence, at) => ($"{section.Key.ToLowerInvariant()} {at + 1}", fence)));

    public static RulePage Of(string ruleId) => Pages.GetOrAdd(ruleId, id => new RulePage(Documented.Single(rule => rule.Id == id)));

    /// <summary>Where the page of a rule lies, relative to the repository.</summary>
    public static string PathOf(RuleDescriptor rule) => $"rules/{FolderOf(rule.Category)}/{rule.Name}.md";

    /// <summary>The draft as the page shows it, with the findings that the rule has now.</summary>
    public IReadOnlyList<string> WithFindings(Fence draft, out int count)
    {
        var lines = CaretLines.Strip(draft.Lines).Select(line => new VisibleText(line)).ToList();
        if (Rule == LinterRules.StaleBaseline)
            return WithStaleBaseline(draft, lines, out count);
        var findings = _lint(string.Join('\n', lines.Select(line => line.Text)), Positions(draft)).Findings.Where(finding => finding.Rule == Rule).ToList();
        count = findings.Count;
        return CaretLines.Write(lines, findings);
    }

    public void Accept(Fence draft, IEnumerable<string> lines) => _page.Replace(draft, lines);

    // It is found in the baseline, so that there are no words of the draft to point at: as with what is missing, the first line stands for all.
    private List<string> WithStaleBaseline(Fence draft, List<VisibleText> lines, out int count)
    {
        var earlier = _page.Fences[_page.Fences.ToList().IndexOf(draft) - 1];
        var messages = BaselineCase.Messages(string.Join('\n', earlier.Lines), string.Join('\n', lines.Select(line => line.Text)));
        count = messages.Count;
        return [lines[0].Written, .. messages.Select(message => "^ " + message), .. lines.Skip(1).Select(line => line.Written)];
    }

    private LintResult Lint(string text, IEnumerable<Position> positions) => Given.Linted(text, BuiltInRules.Where(other => other == Rule).Throwing, [.. positions]);

    // Comments are judged by what the rules find.
    private LintResult LintForTheLinter(string text, IEnumerable<Position> positions)
    {
        var policy = new SuppressionPolicy
        {
            Known = [.. BuiltInRules.All.Rules, .. LinterRules.All],
            Told = [Rule],
            Today = new DateOnly(2030, 6, 1),
            Honours = Rule != LinterRules.UntrustedSettings,
        };
        return new Linter([BuiltInRules.All.Throwing], [.. positions]) { Suppressions = policy }.Lint(new SourceText("draft.md", text));
    }

    private static IEnumerable<Position> Positions(Fence draft) => draft.Option("position") is { } name ? [Given.Position(name)] : [];

    private static string FolderOf(Category category) => category switch
    {
        Category.RedLines => "red-lines",
        Category.HiddenText => "hidden-text",
        _ => category.ToString().ToLowerInvariant(),
    };
}
