using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace DraftLint.Scripting.Checking;

/// <summary>What a type of compiled code is, as far as the check asks.</summary>
/// <param name="Name">The full name; of an instance of a generic type that of the generic type.</param>
/// <param name="Kind">Where it comes from.</param>
internal sealed record SeenType(string Name, SeenKind Kind);

/// <summary>Where a type of compiled code comes from.</summary>
internal enum SeenKind
{
    /// <summary>The compiled assembly declares it.</summary>
    Own,

    /// <summary>Another assembly, or the language itself, declares it.</summary>
    Other,

    /// <summary>It is a type parameter of a type.</summary>
    TypeParameter,

    /// <summary>It is a type parameter of a method, an array, a pointer or the like.</summary>
    Made,
}

/// <summary>Tells what types the signatures of compiled code name.</summary>
internal sealed class TypeNames : ISignatureTypeProvider<SeenType, object?>
{
    private static readonly SeenType Made = new("", SeenKind.Made);

    public static SeenType Of(MetadataReader metadata, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeDefinition => new(NameOf(metadata, (TypeDefinitionHandle)type), SeenKind.Own),
        HandleKind.TypeReference => new(NameOf(metadata, (TypeReferenceHandle)type), SeenKind.Other),
        HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)type).DecodeSignature(new TypeNames(), null),
        _ => Made,
    };

    /// <summary>The full name; types inside types are separated by <c>/</c>.</summary>
    public static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil)
            return NameOf(metadata, type.GetDeclaringType()) + "/" + name;
        return type.Namespace.IsNil ? name : metadata.GetString(type.Namespace) + "." + name;
    }

    public static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return type.Namespace.IsNil ? metadata.GetString(type.Name) : metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
    }

    public SeenType GetPrimitiveType(PrimitiveTypeCode typeCode) => new("System." + typeCode, SeenKind.Other);

    public SeenType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Of(reader, handle);

    public SeenType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Of(reader, handle);

    public SeenType GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Of(reader, handle);

    public SeenType GetGenericInstantiation(SeenType genericType, ImmutableArray<SeenType> typeArguments) => genericType;

    public SeenType GetGenericTypeParameter(object? genericContext, int index) => new("", SeenKind.TypeParameter);

    public SeenType GetGenericMethodParameter(object? genericContext, int index) => Made;

    public SeenType GetArrayType(SeenType elementType, ArrayShape shape) => Made;

    public SeenType GetSZArrayType(SeenType elementType) => Made;

    public SeenType GetByReferenceType(SeenType elementType) => Made;

    public SeenType GetPointerType(SeenType elementType) => Made;

    public SeenType GetPinnedType(SeenType elementType) => Made;

    public SeenType GetFunctionPointerType(MethodSignature<SeenType> signature) => Made;

    public SeenType GetModifiedType(SeenType modifier, SeenType unmodifiedType, bool isRequired) => unmodifiedType;
}
