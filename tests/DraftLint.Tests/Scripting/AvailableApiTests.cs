using DraftLint.Scripting.Available;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DraftLint.Tests.Scripting;

/// <summary>What scripts can use is a promise to whoever writes them, and a wall: whatever comes or goes is seen in a diff.</summary>
public class AvailableApiTests
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeContainingType);

    [Fact]
    public Task What_scripts_can_use_is_as_reviewed()
    {
        var references = ReferenceAssemblies.Write(AvailableApi.Shipped).Select(image => MetadataReference.CreateFromImage(image)).ToList();
        var compilation = CSharpCompilation.Create("scripts", references: references);
        var types = references.Select(reference => (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!).SelectMany(assembly => TypesIn(assembly.GlobalNamespace));

        return Verify(string.Join('\n', types.SelectMany(Lines)) + "\n").UseDirectory("../Snapshots");
    }

    private static IEnumerable<string> Lines(INamedTypeSymbol type) =>
    [
        $"{type.TypeKind.ToString().ToLowerInvariant()} {type.ToDisplayString()}",
        .. type.GetMembers().Where(IsSeen).Select(member => "  " + member.ToDisplayString(Format)).Order(StringComparer.Ordinal),
    ];

    private static bool IsSeen(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected && member is not (INamedTypeSymbol or IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet });

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol parent) => parent.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .OrderBy(symbol => symbol.ToDisplayString(), StringComparer.Ordinal)
        .SelectMany(symbol => symbol is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type ? TypesIn(type).Prepend(type) : symbol is INamespaceSymbol ? TypesIn(symbol) : []);
}
