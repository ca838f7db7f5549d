using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DraftLint.Diagnostics;
using DraftLint.Reports;

namespace DraftLint.Cli.Linting;

/// <summary>What <c>--stats</c> tells at the end of a run, on standard error: what the stages and the rules cost, and what each rule found.</summary>
internal sealed class RunStatistics(Shell shell, StatisticsFormat format)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly SortedDictionary<string, int> _findings = new(StringComparer.Ordinal);

    /// <summary>Where the run counts its time.</summary>
    public RunTimes Times { get; } = new();

    /// <summary>Counts what is reported of a draft.</summary>
    public void Add(LintResult result)
    {
        foreach (var finding in result.Findings)
            _findings[finding.Rule.Id] = _findings.GetValueOrDefault(finding.Rule.Id) + 1;
    }

    /// <summary>Tells it.</summary>
    public void Tell()
    {
        var elapsed = Stopwatch.GetElapsedTime(_start).TotalMilliseconds;
        shell.Error.Write(format == StatisticsFormat.Json ? Json(elapsed) : Text(elapsed));
    }

    // The dearest first.
    private IEnumerable<(string Rule, double? Milliseconds, int Findings)> Rules
    {
        get
        {
            var measured = Times.Rules.ToDictionary(rule => rule.Rule, rule => rule.Milliseconds);
            return measured.Keys.Union(_findings.Keys)
                .Select(rule => (rule, measured.TryGetValue(rule, out var spent) ? spent : (double?)null, _findings.GetValueOrDefault(rule)))
                .OrderByDescending(rule => rule.Item2 ?? 0).ThenBy(rule => rule.rule, StringComparer.Ordinal);
        }
    }

    private string Text(double elapsed)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{"stage",-10} {"ms",9}\n");
        foreach (var (stage, spent) in Times.Stages)
            text.Append(CultureInfo.InvariantCulture, $"{stage,-10} {spent,9:F1}\n");
        text.Append(CultureInfo.InvariantCulture, $"{"elapsed",-10} {elapsed,9:F1}   stages and rules are summed over all threads\n");
        text.Append(CultureInfo.InvariantCulture, $"{"rule",-10} {"ms",9} {"findings",9}\n");
        foreach (var (rule, spent, findings) in Rules)
            text.Append(CultureInfo.InvariantCulture, $"{TerminalText.Escape(rule),-10} {(spent is { } known ? known.ToString("F1", CultureInfo.InvariantCulture) : "-"),9} {findings,9}\n");
        return text.ToString();
    }

    private string Json(double elapsed)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("elapsedMs", Math.Round(elapsed, 3));
            json.WriteStartObject("stagesMs");
            foreach (var (stage, spent) in Times.Stages)
                json.WriteNumber(stage, Math.Round(spent, 3));
            json.WriteEndObject();
            json.WriteStartArray("rules");
            foreach (var (rule, spent, findings) in Rules)
            {
                json.WriteStartObject();
                json.WriteString("id", rule);
                if (spent is { } known)
                    json.WriteNumber("ms", Math.Round(known, 3));
                json.WriteNumber("findings", findings);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}

/// <summary>How statistics are written.</summary>
internal enum StatisticsFormat
{
    /// <summary>Tables for a person.</summary>
    Text,

    /// <summary>One line for a program.</summary>
    Json,
}
