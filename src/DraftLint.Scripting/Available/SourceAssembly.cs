using System.Reflection;
using System.Reflection.Metadata;

namespace DraftLint.Scripting.Available;

/// <summary>An assembly that this process has loaded, and those of its types that are available to rules. No file is opened: its metadata lies in memory.</summary>
internal sealed class SourceAssembly
{
    private readonly AvailableApi _api;

    public SourceAssembly(Assembly assembly, AvailableApi api)
    {
        _api = api;
        Name = assembly.GetName();
        Metadata = ReaderOf(assembly);
        Types = [.. Metadata.TypeDefinitions.Where(IsAvailable)];
    }

    public AssemblyName Name { get; }

    public MetadataReader Metadata { get; }

    /// <summary>The available types, in the order of the assembly.</summary>
    public IReadOnlyList<TypeDefinitionHandle> Types { get; }

    /// <summary>The full name of a type; null for a nested one, which no rule can name.</summary>
    public string? NameOf(EntityHandle type)
    {
        switch (type.Kind)
        {
            case HandleKind.TypeDefinition:
                var definition = Metadata.GetTypeDefinition((TypeDefinitionHandle)type);
                return definition.GetDeclaringType().IsNil ? Join(definition.Namespace, definition.Name) : null;
            case HandleKind.TypeReference:
                var reference = Metadata.GetTypeReference((TypeReferenceHandle)type);
                return reference.ResolutionScope.Kind == HandleKind.AssemblyReference ? Join(reference.Namespace, reference.Name) : null;
            default:
                return null;
        }
    }

    private bool IsAvailable(TypeDefinitionHandle handle)
    {
        var attributes = Metadata.GetTypeDefinition(handle).Attributes;
        return (attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public && NameOf(handle) is { } name && _api.HasType(Name.Name!, name);
    }

    private string Join(StringHandle @namespace, StringHandle name) => $"{Metadata.GetString(@namespace)}.{Metadata.GetString(name)}";

    private static unsafe MetadataReader ReaderOf(Assembly assembly) => assembly.TryGetRawMetadata(out var start, out var length)
        ? new MetadataReader(start, length)
        : throw new InvalidOperationException($"{assembly} has no metadata");
}
