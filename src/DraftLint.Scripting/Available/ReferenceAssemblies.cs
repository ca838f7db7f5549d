using System.Reflection;

namespace DraftLint.Scripting.Available;

/// <summary>
/// The assemblies that scripts are compiled against: of each real assembly only what is available to rules, without any code. What
/// they do not hold has no name, so that a script cannot say it. At run time the names mean the real assemblies.
/// </summary>
internal static class ReferenceAssemblies
{
    /// <summary>The images, one for each assembly of the list.</summary>
    public static IReadOnlyList<byte[]> Write(AvailableApi api)
    {
        SourceAssembly[] sources = [.. Sources().Select(assembly => new SourceAssembly(assembly, api))];
        var owners = new Dictionary<string, SourceAssembly>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var type in source.Types)
                owners.Add(source.NameOf(type)!, source);
        }
        return [.. sources.Select(source => new ReferenceWriter(api, source, owners).Write())];
    }

    /// <summary>The real assemblies: the core library, which holds the collections too, the queries, and the library of this tool.</summary>
    public static IReadOnlyList<Assembly> Sources() => [typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(Reading).Assembly];
}
