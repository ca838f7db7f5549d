using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using DraftLint.Scripting.Available;

namespace DraftLint.Scripting.Checking;

/// <summary>
/// Checks compiled scripts before they run, from the compiler and from the cache alike: every type, member and instruction must be one that rules may
/// use, and what is not known is refused. It sees what a look at the source would miss, such as the calls that the compiler adds.
/// </summary>
internal sealed class AssemblyCheck
{
    private static readonly TableIndex[] EmptyTables =
    [
        TableIndex.ModuleRef, TableIndex.ImplMap, TableIndex.File, TableIndex.ExportedType, TableIndex.ManifestResource, TableIndex.FieldLayout,
        TableIndex.FieldMarshal, TableIndex.DeclSecurity, TableIndex.Event,
    ];

    private readonly AvailableApi _api;
    private readonly PEReader _image;
    private readonly MetadataReader _metadata;
    private readonly List<Refusal> _refusals = [];

    private AssemblyCheck(AvailableApi api, PEReader image)
    {
        _api = api;
        _image = image;
        _metadata = image.GetMetadataReader();
    }

    /// <summary>What the assembly uses and may not; empty for a sound one.</summary>
    public static IReadOnlyList<Refusal> Check(byte[] assembly, AvailableApi api)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(assembly, writable: false));
            var check = new AssemblyCheck(api, image);
            check.Run();
            return check._refusals;
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return [new Refusal("", "an assembly that cannot be read")];
        }
    }

    private void Run()
    {
        if (_image.PEHeaders.CorHeader is not { } header || (header.Flags & CorFlags.ILOnly) == 0 || header.EntryPointTokenOrRelativeVirtualAddress != 0
            || header.ManagedNativeHeaderDirectory.Size != 0 || header.VtableFixupsDirectory.Size != 0)
        {
            Refuse("", "native code");
        }
        foreach (var table in EmptyTables.Where(table => _metadata.GetTableRowCount(table) > 0))
            Refuse("", $"the table {table}");
        foreach (var type in _metadata.TypeReferences)
            CheckType(type);
        foreach (var member in _metadata.MemberReferences)
            CheckMember(_metadata.GetMemberReference(member));
        foreach (var attribute in _metadata.CustomAttributes)
            CheckAttribute(_metadata.GetCustomAttribute(attribute));
        foreach (var type in _metadata.TypeDefinitions)
            CheckDefinition(type);
    }

    private void CheckType(TypeReferenceHandle handle)
    {
        var type = _metadata.GetTypeReference(handle);
        var name = TypeNames.NameOf(_metadata, handle);
        var assembly = type.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? _metadata.GetString(_metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
            : "";
        if (!_api.HasType(assembly, name))
            Refuse("", name);
    }

    private void CheckMember(MemberReference member)
    {
        var type = TypeNames.Of(_metadata, member.Parent);
        var name = _metadata.GetString(member.Name);
        if (type.Kind != SeenKind.Own && !(type.Kind == SeenKind.Other && _api.HasMember(type.Name, name)))
            Refuse("", $"{type.Name}.{name}");
    }

    // An attribute can switch off the access checks of the runtime: only what the compiler adds may stand there.
    private void CheckAttribute(CustomAttribute attribute)
    {
        var type = attribute.Constructor.Kind == HandleKind.MemberReference
            ? TypeNames.Of(_metadata, _metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent)
            : TypeNames.Of(_metadata, _metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType());
        if (type.Kind == SeenKind.Own && !OwnTypes.IsAttribute(type.Name))
            Refuse("", type.Name);
    }

    private void CheckDefinition(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        var name = TypeNames.NameOf(_metadata, handle);
        if (!OwnTypes.IsKnown(name))
            Refuse(name, $"a type {name}");
        foreach (var method in type.GetMethods())
            CheckMethod(name, _metadata.GetMethodDefinition(method));
    }

    private void CheckMethod(string type, MethodDefinition method)
    {
        var name = _metadata.GetString(method.Name);
        if (!OwnTypes.MayHave(type, name) || (method.ImplAttributes & (MethodImplAttributes.CodeTypeMask | MethodImplAttributes.ManagedMask)) != 0
            || (method.Attributes & (MethodAttributes.PinvokeImpl | MethodAttributes.UnmanagedExport)) != 0)
        {
            Refuse(type, $"a method {name}");
        }
        if (method.RelativeVirtualAddress == 0)
            return;
        var code = _image.GetMethodBody(method.RelativeVirtualAddress).GetILReader();
        while (code.RemainingBytes > 0)
        {
            if (!InstructionReader.TryRead(ref code, out var instruction, out var token))
            {
                Refuse(type, $"the instruction {instruction}");
                return;
            }
            CheckInstruction(type, instruction, token);
        }
    }

    private void CheckInstruction(string type, ILOpCode instruction, int token)
    {
        if (instruction is ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Unbox_any)
        {
            // What is handed out as read-only would be a list again.
            var target = TypeNames.Of(_metadata, (EntityHandle)MetadataTokens.Handle(token));
            if (!OwnTypes.MayBeCastTo(target, type))
                Refuse(type, $"a conversion to {(target.Name.Length > 0 ? target.Name : "an array or a type parameter")}");
        }
        else if (instruction == ILOpCode.Ldtoken && MetadataTokens.Handle(token).Kind != HandleKind.FieldDefinition)
        {
            Refuse(type, "a type as an object");
        }
    }

    private void Refuse(string type, string what) => _refusals.Add(new Refusal(type, what));
}

/// <summary>Something that compiled scripts use and may not.</summary>
/// <param name="Type">The type whose code uses it, or empty where that is not known.</param>
/// <param name="What">What it is.</param>
internal sealed record Refusal(string Type, string What);
