using System.Reflection;
using System.Runtime.Loader;
using DraftLint.Cli.Configuring;
using DraftLint.Cli.Linting;
using DraftLint.Diagnostics;
using DraftLint.Rules;

namespace DraftLint.Cli.Packages;

/// <summary><c>--rules ASSEMBLY</c>: compiled rules of the user's own. Only the command line names them: they may do all that the user may.</summary>
internal sealed class RulePackages
{
    private RulePackages(IReadOnlyList<RulePackage> packages)
    {
        Packages = packages;
    }

    /// <summary>The rules of each assembly.</summary>
    public IReadOnlyList<RulePackage> Packages { get; }

    /// <summary>All of their rules.</summary>
    public IReadOnlyList<RuleDescriptor> Descriptors => [.. Packages.SelectMany(package => package.Rules)];

    /// <param name="names">The assemblies, as the user named them.</param>
    /// <param name="folder">The current folder.</param>
    /// <param name="isUntrusted">True when nothing may come from the linted tree.</param>
    /// <exception cref="UsageException">One cannot be loaded, holds no rule, or a rule whose id is taken.</exception>
    public static RulePackages Load(IReadOnlyList<string> names, string folder, bool isUntrusted)
    {
        if (names.Count == 0)
            return new RulePackages([]);
        var taken = KnownRules.All.Select(rule => rule.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var packages = new List<RulePackage>();
        foreach (var name in names)
        {
            var path = Path.GetFullPath(name, folder);
            if (isUntrusted && Tree.Holds(folder, path))
                throw new UsageException($"--rules {name} lies in the tree that --untrusted does not trust");
            var package = Load(name, path);
            if (package.Rules.FirstOrDefault(rule => !taken.Add(rule.Id)) is { } twin)
                throw new UsageException($"--rules {name}: there is a rule {twin.Id} already");
            packages.Add(package);
        }
        return new RulePackages(packages);
    }

    private static RulePackage Load(string name, string path)
    {
        if (!File.Exists(path))
            throw new UsageException($"--rules {name}: no such file");
        try
        {
            return RulePackage.Of(new PackageContext(path).LoadFromAssemblyPath(path));
        }
        catch (InvalidDataException exception)
        {
            throw new UsageException($"--rules {name}: {exception.Message}");
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException)
        {
            throw new UsageException($"--rules {name}: it is no assembly that can be loaded here");
        }
    }

    // What the tool has already is the tool's, so that a rule of the package is a rule of the tool; the rest lies beside the package.
    private sealed class PackageContext(string path) : AssemblyLoadContext(path)
    {
        private readonly AssemblyDependencyResolver _resolver = new(path);

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (Default.Assemblies.Any(known => known.GetName().Name == assemblyName.Name))
                return null;
            return _resolver.ResolveAssemblyToPath(assemblyName) is { } file && !File.Exists(Path.Combine(AppContext.BaseDirectory, Path.GetFileName(file))) ? LoadFromAssemblyPath(file) : null;
        }
    }
}
