using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using DraftLint.Cli.Inputs;
using DraftLint.Cli.Linting;
using DraftLint.Diagnostics;
using DraftLint.Rules;
using DraftLint.Scripting;
using DraftLint.Text;

namespace DraftLint.Cli.Caching;

/// <summary>
/// What earlier runs told of drafts that have not changed since: one file for each draft and each way of linting it, in a folder that
/// only the user can look into. An entry holds the hash of the text that it is about, and is passed over when the text is another.
/// </summary>
internal sealed class ResultCache
{
    private const int MostFiles = 20_000;

    private readonly PrivateFiles _files;
    private readonly string _run;
    private readonly IReadOnlyDictionary<Input, string> _stamps;

    private ResultCache(PrivateFiles files, string run, IReadOnlyDictionary<Input, string> stamps)
    {
        _files = files;
        _run = run;
        _stamps = stamps;
    }

    /// <summary>The builds of what decides what is told: the command, the rules, the library and the engine, which another build of may come under the same version.</summary>
    public static IEnumerable<Guid> Builds => typeof(BuiltInRules).Assembly.GetReferencedAssemblies()
        .Where(name => !name.Name!.StartsWith("System.", StringComparison.Ordinal))
        .Select(Assembly.Load)
        .Concat([typeof(BuiltInRules).Assembly, typeof(ResultCache).Assembly])
        .Select(assembly => assembly.ManifestModule.ModuleVersionId);

    /// <summary>The cache of a run; null where nothing may be kept, or where more is asked than a kept result can tell.</summary>
    /// <param name="folder">Where results are kept; null: nowhere.</param>
    /// <param name="shell">What is around the run.</param>
    /// <param name="options">What the user asked.</param>
    /// <param name="run">The drafts and the rules.</param>
    public static ResultCache? For(string? folder, Shell shell, LintOptions options, DraftRun run)
    {
        var isPlain = options is { Reports: [{ Format: "text", File: null }], Fixes: null, MostFindings: null, Statistics: null };
        // What is wrong with scripts is told with the first draft, whichever that is.
        if (folder == null || !isPlain || options.Packages is { Packages.Count: > 0 } || options.Scripts?.Errors.Any() == true)
            return null;
        return new ResultCache(new PrivateFiles(Path.Combine(folder, "results")), NameOf(shell, options, run), run.Plan.Stamps());
    }

    /// <summary>What was told of a draft, with the key under which its result is to be kept; both null for what is never kept.</summary>
    public (CacheKey? Key, KeptResult? Kept) Find(Input input, SourceText source)
    {
        if (input.File == null)
            return (null, null);
        var key = new CacheKey(PrivateFiles.NameOf([_run, _stamps[input], input.File, input.Name]), HashOf(source));
        return (key, _files.Read(key.Name) is { } bytes && bytes.AsSpan().StartsWith(key.Text) ? KeptResult.Read(bytes.AsSpan(key.Text.Length)) : null);
    }

    /// <summary>Keeps a result.</summary>
    public void Keep(CacheKey key, KeptResult result) => _files.Write(key.Name, [.. key.Text, .. result.ToBytes()]);

    /// <summary>Deletes what was written longest ago, where anything was added.</summary>
    public void Prune() => _files.Prune(MostFiles);

    private static byte[] HashOf(SourceText source)
    {
        var content = SHA256.HashData(MemoryMarshal.AsBytes(source.Content.AsSpan()));
        content[0] ^= source.HasByteOrderMark ? (byte)1 : (byte)0;
        return content;
    }

    // All that decides what is told of a text, but for what configuration says of each draft.
    private static string NameOf(Shell shell, LintOptions options, DraftRun run) => PrivateFiles.NameOf(
        [
            .. Builds.Select(build => build.ToString()),
            Environment.Version.ToString(), shell.Folder, options.Today.ToString("O", null), options.IsUntrusted ? "untrusted" : "",
            options.Scripts?.Rules?.Name ?? "",
            $"{options.Style.Width} {options.Style.UseColor} {options.Style.Ellipsis} {options.Style.LinkFolder}",
            .. run.Sets.SelectMany(set => set.Rules).Concat(LinterRules.SuppressionRules.Where(options.Selection.Includes)).Select(rule => rule.Id),
        ]);
}

/// <summary>Where the result of a draft is kept, and of which text it is.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Text">The hash of the text.</param>
internal sealed record CacheKey(string Name, byte[] Text);
