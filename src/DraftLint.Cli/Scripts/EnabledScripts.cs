using DraftLint.Cli.Linting;
using DraftLint.Cli.Pages;
using DraftLint.Diagnostics;
using DraftLint.Scripting;

namespace DraftLint.Cli.Scripts;

/// <summary>What the caller says of scripted rules.</summary>
internal enum ScriptPermission
{
    /// <summary>Nothing: those that are trusted run.</summary>
    Trusted,

    /// <summary><c>--scripts</c>: all run, and nothing is recorded.</summary>
    All,

    /// <summary><c>--no-scripts</c>: none run.</summary>
    None,
}

/// <summary>The scripted rules that a run has: those that it may run, opened, and what it says of the others.</summary>
internal sealed class EnabledScripts : IDisposable
{
    private EnabledScripts(ScriptFolder folder, string? skipped, ScriptedRules? rules)
    {
        Folder = folder;
        Skipped = skipped;
        Rules = rules;
    }

    /// <summary>Where they lie.</summary>
    public ScriptFolder Folder { get; }

    /// <summary>Names the scripts that do not run, and says how to allow them; null when there are none.</summary>
    public string? Skipped { get; }

    /// <summary>The rules; null when no script runs.</summary>
    public ScriptedRules? Rules { get; }

    /// <summary>What is wrong with scripts that should run, with their names.</summary>
    public IEnumerable<(string Place, string Message)> Errors => (Rules?.Errors ?? []).Select(error => error.Script < 0
        ? ("rules", error.Message)
        : ($"{Folder.Files[error.Script].Name}:{error.Line}:{error.Column}", error.Message));

    /// <exception cref="UsageException">Scripts were trusted, and are not what they were.</exception>
    /// <param name="shell">Whose scripts, and where trust is recorded.</param>
    /// <param name="permission">What the caller says.</param>
    public static EnabledScripts Open(Shell shell, ScriptPermission permission) => Open(shell, permission, ScriptFolder.OwnCache(shell));

    /// <inheritdoc cref="Open(Shell, ScriptPermission)"/>
    /// <param name="shell">Whose scripts, and where trust is recorded.</param>
    /// <param name="permission">What the caller says.</param>
    /// <param name="cache">Where compiled scripts are kept; null: nowhere.</param>
    public static EnabledScripts Open(Shell shell, ScriptPermission permission, ScriptCache? cache)
    {
        var folder = ScriptFolder.Find(shell.Folder);
        if (permission == ScriptPermission.None)
            return new EnabledScripts(folder, null, null);
        var mayRun = permission == ScriptPermission.All || (MayBeTrusted(shell, folder) && ScriptTrust.Has(folder, TrustFile.Read(shell, folder.Path)));
        if (!mayRun)
            return new EnabledScripts(folder, NameAll([.. folder.Files.Select(file => file.Name), .. folder.Links]), null);
        folder.RequireFew();
        var skipped = folder.Links.Count == 0 ? null : $"scripted rules not run because they are links: {string.Join(", ", folder.Links)}";
        return new EnabledScripts(folder, skipped, folder.Files.Count == 0 ? null : Compile(folder, cache));
    }

    /// <summary>What the rules are.</summary>
    public IReadOnlyList<RuleDescriptor> Descriptors => Rules?.Rules ?? [];

    /// <summary>What of it runs, and what tells of the scripts that do not compile.</summary>
    public IEnumerable<IRuleSet> Sets(RuleSelection selection)
    {
        if (Descriptors.Any(selection.Includes))
            yield return Rules!.Where(selection.Includes);
        if (selection.Includes(LinterRules.ScriptRefused) && Errors.ToList() is { Count: > 0 } errors)
            yield return new RefusedScripts(errors);
    }

    /// <summary>The name of the page of one of the rules: beside its script.</summary>
    public string PageNameOf(RuleDescriptor rule) => ScriptPage.NameOf(Folder.Files[Rules!.ScriptOf(rule)].Name, rule);

    /// <summary>The page that lies beside the script of a rule; null where there is none.</summary>
    public string? WholePageOf(RuleDescriptor rule) => Descriptors.Contains(rule) ? ScriptPage.Read(Folder, PageNameOf(rule)) : null;

    /// <summary>The same below its title.</summary>
    public string? PageOf(RuleDescriptor rule) => WholePageOf(rule) is { } page ? RulePages.BelowTitle(page) : null;

    public void Dispose() => Rules?.Dispose();

    // Whoever has never trusted anything, or has no folder to record it, is not troubled.
    private static bool MayBeTrusted(Shell shell, ScriptFolder folder) =>
        shell.ConfigFolder != null && (folder.Files.Count > 0 || TrustFile.KnowsAny(shell, folder.Path));

    private static string? NameAll(IReadOnlyCollection<string> names) => names.Count == 0
        ? null
        : $"{names.Count} scripted {(names.Count == 1 ? "rule" : "rules")} not run: {string.Join(", ", names.Take(10))}{(names.Count > 10 ? " ..." : "")}; to allow them, {ScriptTrust.Command}";

    private static ScriptedRules Compile(ScriptFolder folder, ScriptCache? cache) =>
        ScriptedRules.Open([.. folder.Files.Select(file => file.ToScript())], OwnWorker.Command(), cache);
}
