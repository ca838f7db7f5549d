using DraftLint.Scripting.Dialect;
using DraftLint.Scripting.Worker;

namespace DraftLint.Scripting;

/// <summary>Compiled scripts as the cache keeps them: the assembly, and what is wrong with the scripts that are not in it.</summary>
internal static class StoredScripts
{
    public static byte[] Write(byte[] assembly, IReadOnlyCollection<ScriptError> errors)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        Messages.WriteCompiled(writer, assembly, errors);
        writer.Flush();
        return content.ToArray();
    }

    public static (byte[] Assembly, IReadOnlyList<ScriptError> Errors)? Read(byte[] content)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(content, writable: false));
            return (reader.ReadBytes(reader.ReadInt32()), Messages.ReadErrors(reader));
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or FormatException)
        {
            return null;
        }
    }
}
