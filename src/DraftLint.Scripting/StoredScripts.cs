using DraftLint.Scripting.Worker;

namespace DraftLint.Scripting;

/// <summary>Compiled scripts as the cache keeps them: the assembly, what is wrong with the scripts that are not in it, and the rules as the worker stated them.</summary>
internal static class StoredScripts
{
    public static byte[] Write(CompiledScripts compiled)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        Messages.WriteCompiled(writer, compiled.Assembly, compiled.Errors);
        Messages.WriteRules(writer, compiled.Loaded.Rules);
        writer.Flush();
        return content.ToArray();
    }

    public static CompiledScripts? Read(byte[] content)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(content, writable: false));
            return new CompiledScripts(Messages.ReadBytes(reader), Messages.ReadErrors(reader), new LoadedRules(Messages.ReadRules(reader), []));
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or FormatException)
        {
            return null;
        }
    }
}
