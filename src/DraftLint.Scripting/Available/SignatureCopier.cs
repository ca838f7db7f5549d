using System.Reflection.Metadata;

namespace DraftLint.Scripting.Available;

/// <summary>Copies signatures from one metadata image to another. One that mentions what is not available is not copied.</summary>
internal sealed class SignatureCopier(MetadataReader source, Func<EntityHandle, EntityHandle?> map)
{
    private const int Generic = 0x10;

    /// <summary>A field's signature.</summary>
    public BlobBuilder? Field(BlobHandle signature)
    {
        var reader = source.GetBlobReader(signature);
        var copy = new BlobBuilder();
        copy.WriteByte(reader.ReadByte());
        return Type(ref reader, copy) ? copy : null;
    }

    /// <summary>A method's or a property's signature.</summary>
    public BlobBuilder? Member(BlobHandle signature)
    {
        var reader = source.GetBlobReader(signature);
        var copy = new BlobBuilder();
        var header = reader.ReadByte();
        copy.WriteByte(header);
        if ((header & Generic) != 0)
            copy.WriteCompressedInteger(reader.ReadCompressedInteger());
        var parameters = reader.ReadCompressedInteger();
        copy.WriteCompressedInteger(parameters);
        // The type of the result comes first.
        for (var type = 0; type <= parameters; type++)
        {
            if (!Type(ref reader, copy))
                return null;
        }
        return copy;
    }

    /// <summary>A type with its type arguments.</summary>
    public BlobBuilder? TypeSpecification(BlobHandle signature)
    {
        var reader = source.GetBlobReader(signature);
        var copy = new BlobBuilder();
        return Type(ref reader, copy) ? copy : null;
    }

    private bool Type(ref BlobReader reader, BlobBuilder copy)
    {
        var code = reader.ReadSignatureTypeCode();
        if (code == SignatureTypeCode.TypeHandle)
        {
            // Class or value type: the reader has swallowed which.
            reader.Offset -= 1;
            copy.WriteByte(reader.ReadByte());
            return Named(ref reader, copy);
        }
        copy.WriteByte((byte)code);
        switch (code)
        {
            case SignatureTypeCode.ByReference or SignatureTypeCode.SZArray:
                return Type(ref reader, copy);
            case SignatureTypeCode.GenericTypeParameter or SignatureTypeCode.GenericMethodParameter:
                copy.WriteCompressedInteger(reader.ReadCompressedInteger());
                return true;
            case SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier:
                return Named(ref reader, copy) && Type(ref reader, copy);
            case SignatureTypeCode.GenericTypeInstance:
                copy.WriteByte(reader.ReadByte());
                return Named(ref reader, copy) && Arguments(ref reader, copy);
            default:
                return IsPrimitive(code);
        }
    }

    private bool Arguments(ref BlobReader reader, BlobBuilder copy)
    {
        var count = reader.ReadCompressedInteger();
        copy.WriteCompressedInteger(count);
        for (var argument = 0; argument < count; argument++)
        {
            if (!Type(ref reader, copy))
                return false;
        }
        return true;
    }

    private bool Named(ref BlobReader reader, BlobBuilder copy)
    {
        if (map(reader.ReadTypeHandle()) is not { } handle)
            return false;
        copy.WriteCompressedInteger(System.Reflection.Metadata.Ecma335.CodedIndex.TypeDefOrRefOrSpec(handle));
        return true;
    }

    private static bool IsPrimitive(SignatureTypeCode code) =>
        code is (>= SignatureTypeCode.Void and <= SignatureTypeCode.String) or SignatureTypeCode.IntPtr or SignatureTypeCode.UIntPtr or SignatureTypeCode.Object;
}
