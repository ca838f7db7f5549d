using System.Text.RegularExpressions;
using DraftLint.Diagnostics;
using DraftLint.Scripting.Worker;

namespace DraftLint.Scripting;

/// <summary>Makes descriptors of what scripts say of their rules, or says what is wrong with it.</summary>
internal sealed partial class RuleReview
{
    private const int LongestMessage = 100;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    /// <summary>The rule, or what is wrong with it.</summary>
    public (RuleDescriptor? Rule, string? Fault) Review(StatedRule rule)
    {
        if (FaultOf(rule) is { } fault)
            return (null, fault);
        _ids.Add(rule.Id, rule.Script);
        var title = rule.Title.Length > 0 ? rule.Title : char.ToUpperInvariant(rule.Name[0]) + rule.Name[1..].Replace('-', ' ');
        return (new RuleDescriptor(rule.Id, rule.Name, title, Category.House, rule.Severity, rule.Message) { Authority = rule.Authority }, null);
    }

    private string? FaultOf(StatedRule rule)
    {
        if (!HouseRule.IsId(rule.Id))
            return "the id of a rule is capitals and figures, such as HOUSE01; DL is for the rules that come with the tool";
        if (!Name().IsMatch(rule.Name))
            return $"{rule.Id}: the name of a rule is small letters joined by hyphens, such as no-best-efforts";
        if (_ids.ContainsKey(rule.Id))
            return $"{rule.Id}: another rule has this id";
        if (rule.Message.Length is 0 or > LongestMessage)
            return $"{rule.Id}: a message is needed, of at most {LongestMessage} characters";
        if (!Message().IsMatch(rule.Message))
            return $"{rule.Id}: in a message braces are {{0}} to {{9}} only";
        if (rule.Severity is not (Severity.Suggestion or Severity.Warning or Severity.Error))
            return $"{rule.Id}: the severity is Suggestion, Warning or Error";
        return new[] { rule.Message, rule.Title, rule.Authority }.Any(text => text.Length > 200 || text.Any(char.IsControl))
            ? $"{rule.Id}: title, message and authority are one line each"
            : null;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]{0,30}(-[a-z0-9]{1,30}){0,12}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^([^{}]|\{[0-9]\})*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Message();
}
