using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace DraftLint.Scripting.Available;

/// <summary>Writes the available members of types into a reduced image.</summary>
internal sealed class MemberWriter(AvailableApi api, SourceAssembly source, MetadataBuilder target, SignatureCopier signatures, Func<string, EntityHandle> named)
{
    private static readonly string[] CopiedAttributes = ["System.Runtime.CompilerServices.ExtensionAttribute", "System.ParamArrayAttribute", "System.Reflection.DefaultMemberAttribute"];

    private readonly List<(EntityHandle Owner, GenericParameterHandle Parameter)> _typeParameters = [];
    private readonly Dictionary<MethodDefinitionHandle, MethodDefinitionHandle> _methods = [];
    private readonly Dictionary<string, MemberReferenceHandle> _constructors = [];

    private MetadataReader Source => source.Metadata;

    public FieldDefinitionHandle NextField => MetadataTokens.FieldDefinitionHandle(target.GetRowCount(TableIndex.Field) + 1);

    public MethodDefinitionHandle NextMethod => MetadataTokens.MethodDefinitionHandle(target.GetRowCount(TableIndex.MethodDef) + 1);

    /// <summary>The compiler looks for extension methods only where the assembly says that it has some.</summary>
    public void MarkAsExtending(AssemblyDefinitionHandle assembly) => target.AddCustomAttribute(assembly, Constructor(CopiedAttributes[0], [0x20, 0, 1]), target.GetOrAddBlob((byte[])[1, 0, 0, 0]));

    public void AddMembers(TypeDefinitionHandle handle, TypeDefinitionHandle added)
    {
        var type = Source.GetTypeDefinition(handle);
        var name = source.NameOf(handle)!;
        CopyAttributes(type.GetCustomAttributes(), added);
        _typeParameters.AddRange(type.GetGenericParameters().Select(parameter => ((EntityHandle)added, parameter)));
        var isEnumeration = !type.BaseType.IsNil && source.NameOf(type.BaseType) == "System.Enum";
        foreach (var field in type.GetFields())
            AddField(name, Source.GetFieldDefinition(field), isEnumeration);
        foreach (var method in type.GetMethods())
            AddMethod(name, method);
        AddProperties(type, added);
    }

    /// <summary>The table of type parameters is in the order of their owners, types and methods mixed.</summary>
    public void AddTypeParameters()
    {
        foreach (var (owner, handle) in _typeParameters.OrderBy(parameter => CodedIndex.TypeOrMethodDef(parameter.Owner)))
        {
            var parameter = Source.GetGenericParameter(handle);
            target.AddGenericParameter(owner, parameter.Attributes & ~GenericParameterAttributes.AllowByRefLike, target.GetOrAddString(Source.GetString(parameter.Name)), parameter.Index);
        }
    }

    private void AddField(string type, FieldDefinition field, bool isEnumeration)
    {
        if ((field.Attributes & FieldAttributes.FieldAccessMask) != FieldAttributes.Public || !(isEnumeration || api.HasMember(type, Source.GetString(field.Name)))
            || signatures.Field(field.Signature) is not { } signature)
        {
            return;
        }
        var added = target.AddFieldDefinition(field.Attributes & ~FieldAttributes.HasFieldRVA, target.GetOrAddString(Source.GetString(field.Name)), target.GetOrAddBlob(signature));
        AddConstant(field.GetDefaultValue(), added);
    }

    private void AddMethod(string type, MethodDefinitionHandle handle)
    {
        var method = Source.GetMethodDefinition(handle);
        if (!IsAvailable(type, method) || signatures.Member(method.Signature) is not { } signature)
            return;
        var parameters = method.GetParameters();
        var added = target.AddMethodDefinition(method.Attributes & ~(MethodAttributes.PinvokeImpl | MethodAttributes.HasSecurity), MethodImplAttributes.IL,
            target.GetOrAddString(Source.GetString(method.Name)), target.GetOrAddBlob(signature), -1, MetadataTokens.ParameterHandle(target.GetRowCount(TableIndex.Param) + 1));
        foreach (var parameter in parameters)
            AddParameter(Source.GetParameter(parameter));
        _methods[handle] = added;
        CopyAttributes(method.GetCustomAttributes(), added);
        _typeParameters.AddRange(method.GetGenericParameters().Select(parameter => ((EntityHandle)added, parameter)));
    }

    private bool IsAvailable(string type, MethodDefinition method)
    {
        if ((method.Attributes & MethodAttributes.MemberAccessMask) is not (MethodAttributes.Public or MethodAttributes.Family))
            return false;
        return api.HasMember(type, Source.GetString(method.Name));
    }

    private void AddParameter(Parameter parameter)
    {
        var added = target.AddParameter(parameter.Attributes & ~ParameterAttributes.HasFieldMarshal, target.GetOrAddString(Source.GetString(parameter.Name)), parameter.SequenceNumber);
        AddConstant(parameter.GetDefaultValue(), added);
        CopyAttributes(parameter.GetCustomAttributes(), added);
    }

    private void AddConstant(ConstantHandle handle, EntityHandle parent)
    {
        if (handle.IsNil)
            return;
        var constant = Source.GetConstant(handle);
        target.AddConstant(parent, Source.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode));
    }

    private void AddProperties(TypeDefinition type, TypeDefinitionHandle added)
    {
        var isFirst = true;
        foreach (var handle in type.GetProperties())
        {
            var property = Source.GetPropertyDefinition(handle);
            var accessors = property.GetAccessors();
            var hasGetter = _methods.TryGetValue(accessors.Getter, out var getter);
            var hasSetter = _methods.TryGetValue(accessors.Setter, out var setter);
            if (!(hasGetter || hasSetter) || signatures.Member(property.Signature) is not { } signature)
                continue;
            var copy = target.AddProperty(property.Attributes & ~PropertyAttributes.HasDefault, target.GetOrAddString(Source.GetString(property.Name)), target.GetOrAddBlob(signature));
            if (isFirst)
                target.AddPropertyMap(added, copy);
            isFirst = false;
            if (hasGetter)
                target.AddMethodSemantics(copy, MethodSemanticsAttributes.Getter, getter);
            if (hasSetter)
                target.AddMethodSemantics(copy, MethodSemanticsAttributes.Setter, setter);
        }
    }

    private void CopyAttributes(CustomAttributeHandleCollection attributes, EntityHandle parent)
    {
        foreach (var handle in attributes)
        {
            var attribute = Source.GetCustomAttribute(handle);
            var (type, signature) = attribute.Constructor.Kind == HandleKind.MemberReference
                ? Of(Source.GetMemberReference((MemberReferenceHandle)attribute.Constructor))
                : Of(Source.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor));
            if (type != null && CopiedAttributes.Contains(type))
                target.AddCustomAttribute(parent, Constructor(type, Source.GetBlobBytes(signature)), target.GetOrAddBlob(Source.GetBlobBytes(attribute.Value)));
        }
    }

    private (string? Type, BlobHandle Signature) Of(MemberReference constructor) => (source.NameOf(constructor.Parent), constructor.Signature);

    private (string? Type, BlobHandle Signature) Of(MethodDefinition constructor) => (source.NameOf(constructor.GetDeclaringType()), constructor.Signature);

    private MemberReferenceHandle Constructor(string type, byte[] signature)
    {
        if (!_constructors.TryGetValue(type, out var constructor))
            _constructors[type] = constructor = target.AddMemberReference(named(type), target.GetOrAddString(".ctor"), target.GetOrAddBlob(signature));
        return constructor;
    }
}
