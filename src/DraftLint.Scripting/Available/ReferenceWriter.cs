using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace DraftLint.Scripting.Available;

/// <summary>Writes the reduced image of one assembly: the available types, and their available members.</summary>
internal sealed class ReferenceWriter
{
    private readonly SourceAssembly _source;
    private readonly IReadOnlyDictionary<string, SourceAssembly> _owners;
    private readonly MetadataBuilder _target = new();
    private readonly Dictionary<string, EntityHandle> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceAssembly, AssemblyReferenceHandle> _assemblies = [];
    private readonly MemberWriter _members;
    private readonly SignatureCopier _signatures;

    public ReferenceWriter(AvailableApi api, SourceAssembly source, IReadOnlyDictionary<string, SourceAssembly> owners)
    {
        _source = source;
        _owners = owners;
        _signatures = new SignatureCopier(source.Metadata, Map);
        _members = new MemberWriter(api, source, _target, _signatures, Named);
    }

    public byte[] Write()
    {
        foreach (var type in _source.Types)
            _types[_source.NameOf(type)!] = MetadataTokens.TypeDefinitionHandle(_types.Count + 2);
        AddAssembly();
        // Row 1 is the module's own type.
        _target.AddTypeDefinition(default, default, _target.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        foreach (var type in _source.Types)
            AddType(type);
        _members.AddTypeParameters();
        var image = new BlobBuilder();
        var builder = new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(_target), new BlobBuilder(),
            deterministicIdProvider: _ => new BlobContentId(Guid.Empty, 1));
        builder.Serialize(image);
        return image.ToArray();
    }

    private void AddAssembly()
    {
        var source = _source.Metadata.GetAssemblyDefinition();
        var name = _target.GetOrAddString(_source.Name.Name!);
        _target.AddModule(0, name, _target.GetOrAddGuid(Guid.Empty), default, default);
        var assembly = _target.AddAssembly(name, source.Version, default, _target.GetOrAddBlob(_source.Metadata.GetBlobBytes(source.PublicKey)), source.Flags, AssemblyHashAlgorithm.None);
        _members.MarkAsExtending(assembly);
    }

    private void AddType(TypeDefinitionHandle handle)
    {
        var type = _source.Metadata.GetTypeDefinition(handle);
        var added = _target.AddTypeDefinition(type.Attributes & ~TypeAttributes.HasSecurity, _target.GetOrAddString(_source.Metadata.GetString(type.Namespace)),
            _target.GetOrAddString(_source.Metadata.GetString(type.Name)), BaseOf(type), _members.NextField, _members.NextMethod);
        foreach (var handleOfInterface in type.GetInterfaceImplementations())
        {
            if (Map(_source.Metadata.GetInterfaceImplementation(handleOfInterface).Interface) is { } available)
                _target.AddInterfaceImplementation(added, available);
        }
        _members.AddMembers(handle, added);
    }

    // Of the types above, the nearest that is available: a rule need not know what lies between.
    private EntityHandle BaseOf(TypeDefinition type)
    {
        while (!type.BaseType.IsNil)
        {
            if (Map(type.BaseType) is { } available)
                return available;
            if (type.BaseType.Kind != HandleKind.TypeDefinition)
                break;
            type = _source.Metadata.GetTypeDefinition((TypeDefinitionHandle)type.BaseType);
        }
        return type.BaseType.IsNil ? default : Named("System.Object");
    }

    private EntityHandle? Map(EntityHandle type)
    {
        if (type.Kind == HandleKind.TypeSpecification)
        {
            var specification = _source.Metadata.GetTypeSpecification((TypeSpecificationHandle)type);
            return _signatures.TypeSpecification(specification.Signature) is { } copy ? _target.AddTypeSpecification(_target.GetOrAddBlob(copy)) : null;
        }
        return _source.NameOf(type) is { } name && _owners.ContainsKey(name) ? Named(name) : null;
    }

    private EntityHandle Named(string type)
    {
        if (!_types.TryGetValue(type, out var handle))
        {
            var dot = type.LastIndexOf('.');
            _types[type] = handle = _target.AddTypeReference(ReferenceTo(_owners[type]), _target.GetOrAddString(type[..dot]), _target.GetOrAddString(type[(dot + 1)..]));
        }
        return handle;
    }

    private AssemblyReferenceHandle ReferenceTo(SourceAssembly assembly)
    {
        if (!_assemblies.TryGetValue(assembly, out var handle))
        {
            _assemblies[assembly] = handle = _target.AddAssemblyReference(_target.GetOrAddString(assembly.Name.Name!), assembly.Name.Version!, default,
                _target.GetOrAddBlob((assembly.Name.GetPublicKeyToken() ?? []).ToImmutableArray()), default, default);
        }
        return handle;
    }
}
