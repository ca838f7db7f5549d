using DraftLint.Cli.Configuring;
using DraftLint.Cli.Inputs;
using DraftLint.Cli.PositionFiles;
using DraftLint.Configuration;
using DraftLint.Diagnostics;
using DraftLint.Positions;

namespace DraftLint.Cli.Linting;

/// <summary>Which settings and positions each draft of a run is linted with. All configuration is read here, before the first draft is.</summary>
internal sealed class LintPlan
{
    private readonly IReadOnlyList<Input> _inputs;
    private readonly LintOptions _options;
    private readonly List<DraftPlan> _drafts;

    /// <exception cref="UsageException">A position does not exist or cannot be read.</exception>
    /// <exception cref="ConfigurationException">A configuration file is not understood.</exception>
    public LintPlan(Shell shell, RunConfiguration configuration, IReadOnlyList<Input> inputs, LintOptions options)
    {
        _inputs = inputs;
        _options = options;
        var chosen = options.Positions;
        var finder = new PositionFinder(shell.Folder, configuration);
        var positions = finder.Find(chosen);
        var plans = new Dictionary<DraftSettings, DraftPlan>();
        _drafts = [.. inputs.Select(input => Plan(configuration.Of(input.PathIn(shell.Folder))))];
        Positions = [.. _drafts.SelectMany(draft => draft.Positions).Distinct()];
        foreach (var setting in configuration.Unheeded)
            shell.Complain($"{setting.File}:{setting.Line}: {setting.Key} is not applied, because this run has another root; name one folder");
        TellMisspelt(shell, configuration.RuleSettings);

        DraftPlan Plan(DraftSettings settings)
        {
            if (!plans.TryGetValue(settings, out var plan))
                plans[settings] = plan = new DraftPlan(settings, chosen.Count > 0 || settings.Positions == null ? positions : finder.Find(settings.Positions), finder.StampOf);
            return plan;
        }
    }

    /// <summary>The positions that some draft is read for.</summary>
    public IReadOnlyList<Position> Positions { get; }

    /// <summary>For each draft a line on how it is linted.</summary>
    public IEnumerable<string> Details => _inputs.Zip(_drafts).Select(pair =>
    {
        var sides = pair.Second.Positions.Count == 0 ? "no side" : string.Join(", ", pair.Second.Positions.Select(position => position.Name));
        var files = string.Join(", ", pair.Second.Settings.Effective.Select(setting => setting.File).Distinct());
        return $"{pair.First.Name}: read for {sides}; settings of {(files.Length == 0 ? "no file" : files)}";
    });

    /// <summary>Why red lines are not checked, or not everywhere; null where they are.</summary>
    public string? RedLinesNotChecked
    {
        get
        {
            var without = _drafts.Count(draft => draft.Positions.Count == 0);
            return without == 0 ? null
                : without == _drafts.Count ? "red lines not checked: choose a side with --position ukraine"
                : $"red lines not checked in {without} of {_drafts.Count} files, which have no position";
        }
    }

    /// <summary>For each draft what configuration and positions say of it, as a text that is the same when they say the same.</summary>
    public IReadOnlyDictionary<Input, string> Stamps() => _inputs.Zip(_drafts).ToDictionary(pair => pair.First, pair => pair.Second.Stamp);

    /// <summary>For each draft the linter that reads it.</summary>
    public IReadOnlyDictionary<Input, Linter> Linters(IReadOnlyList<IRuleSet> rules)
    {
        var policy = new SuppressionPolicy
        {
            Known = Known,
            Told = [.. LinterRules.SuppressionRules.Where(_options.Selection.Includes)],
            Today = _options.Today,
            Honours = !_options.IsUntrusted,
        };
        var times = _options.Statistics?.Times;
        var linters = new Dictionary<DraftPlan, Linter>();
        return _inputs.Zip(_drafts).ToDictionary(pair => pair.First, pair => LinterOf(pair.Second));

        Linter LinterOf(DraftPlan plan)
        {
            if (!linters.TryGetValue(plan, out var linter))
                linters[plan] = linter = new Linter(rules, plan.Positions) { Settings = plan.Settings, Suppressions = policy, Times = times };
            return linter;
        }
    }

    private IReadOnlyList<RuleDescriptor> Known => field ??= [.. KnownRules.All, .. _options.Scripts?.Descriptors ?? [], .. _options.Packages?.Descriptors ?? []];

    // Rules of scripts and packages are not there in every run, so that only a likely mistake is told, and as no error.
    private void TellMisspelt(Shell shell, IEnumerable<Setting> settings)
    {
        foreach (var setting in settings.Where(setting => HouseRule.IsId(setting.Subject)))
        {
            if (Known.All(rule => rule.Id != setting.Subject) && !HouseRule.MayBeAbsent(setting.Subject, Known))
                shell.Complain($"{setting.File}:{setting.Line}: this run has no rule {setting.Subject}{Closest.Hint(setting.Subject, Known.Select(rule => rule.Id))}");
        }
    }

    // Compared by identity: the configuration hands out one object for equal settings.
    private sealed class DraftPlan(DraftSettings settings, IReadOnlyList<Position> positions, Func<Position, string> stampOf)
    {
        private string? _stamp;

        public DraftSettings Settings { get; } = settings;

        public IReadOnlyList<Position> Positions { get; } = positions;

        // Only the cache asks.
        public string Stamp => _stamp ??= string.Join('\n', Settings.Effective.Where(setting => !setting.IsRunWide).Select(setting => $"{setting.Key} = {setting.Value}").Concat(Positions.Select(stampOf)));
    }
}
