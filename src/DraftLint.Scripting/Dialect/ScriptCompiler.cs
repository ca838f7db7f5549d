using System.Globalization;
using DraftLint.Scripting.Available;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DraftLint.Scripting.Dialect;

/// <summary>Compiles scripts, all into one assembly. A script with errors is left out of it, and the others are not.</summary>
internal sealed class ScriptCompiler
{
    private const int MostErrors = 5;

    private readonly MetadataReference[] _references = [.. ReferenceAssemblies.Write(AvailableApi.Shipped).Select(image => MetadataReference.CreateFromImage(image))];

    /// <summary>The assembly, and what is wrong with the scripts that are not in it.</summary>
    /// <param name="scripts">The scripts.</param>
    /// <param name="begins">Told the number of each script before it is looked at: if that ends badly, it is known whose fault it was.</param>
    public (byte[] Assembly, IReadOnlyList<ScriptError> Errors) Compile(IReadOnlyList<(int Index, Script Script)> scripts, Action<int> begins)
    {
        var errors = new List<ScriptError>();
        var trees = new Dictionary<int, SyntaxTree>();
        foreach (var (index, script) in scripts)
        {
            begins(index);
            var (root, faults) = ScriptReader.Read(script, index);
            errors.AddRange(faults.Take(MostErrors));
            if (root != null)
                trees[index] = CSharpSyntaxTree.ParseText(RuleWrapper.Wrap(root, index), new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None));
        }
        begins(-1);
        var assembly = Emit(trees, errors);
        return (assembly, [.. errors.OrderBy(error => error.Script).ThenBy(error => error.Line).ThenBy(error => error.Column)]);
    }

    private byte[] Emit(Dictionary<int, SyntaxTree> trees, List<ScriptError> errors)
    {
        var prelude = CSharpSyntaxTree.ParseText(RuleWrapper.Prelude);
        while (true)
        {
            var compilation = CSharpCompilation.Create("DraftLint.House", trees.OrderBy(tree => tree.Key).Select(tree => tree.Value).Prepend(prelude), _references, Options());
            using var assembly = new MemoryStream();
            var result = compilation.Emit(assembly);
            if (result.Success)
                return assembly.ToArray();
            if (!LeaveOut(result.Diagnostics, trees, errors))
                throw new InvalidOperationException("the compiler failed without naming a script: " + result.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture));
        }
    }

    private static bool LeaveOut(IEnumerable<Diagnostic> diagnostics, Dictionary<int, SyntaxTree> trees, List<ScriptError> errors)
    {
        var found = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => (Script: trees.FirstOrDefault(tree => tree.Value == diagnostic.Location.SourceTree, new(-1, null!)).Key, Diagnostic: diagnostic))
            .Where(error => error.Script >= 0)
            .ToLookup(error => error.Script, error => error.Diagnostic);
        foreach (var script in found)
        {
            errors.AddRange(script.OrderBy(error => error.Location.SourceSpan.Start).Take(MostErrors).Select(error => ErrorOf(script.Key, error)));
            trees.Remove(script.Key);
        }
        return found.Count > 0;
    }

    private static ScriptError ErrorOf(int script, Diagnostic error)
    {
        var place = error.Location.GetMappedLineSpan().StartLinePosition;
        return new ScriptError(script, place.Line + 1, place.Character + 1, ErrorWords.Of(error));
    }

    private static CSharpCompilationOptions Options() => new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: false, concurrentBuild: false, deterministic: true, warningLevel: 0, generalDiagnosticOption: ReportDiagnostic.Suppress);
}
