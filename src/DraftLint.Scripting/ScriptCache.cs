using DraftLint.Scripting.Available;
using DraftLint.Scripting.Dialect;

namespace DraftLint.Scripting;

/// <summary>Compiled scripts of earlier runs, in a folder that only the user can look into: one file for a set of scripts, named by a hash of all that it was made of.</summary>
/// <param name="folder">The folder; it is made when first needed.</param>
public sealed class ScriptCache(string folder)
{
    private const int MostFiles = 32;
    private const string Extension = ".rules";

    private readonly PrivateFiles _files = new(folder);
    private readonly PrivateFiles _answers = new(Path.Combine(folder, "answers"));

    /// <summary>The name of what is made of these scripts by this version of the tool, on this runtime.</summary>
    internal static string NameOf(IReadOnlyList<Script> scripts)
    {
        string[] tool = [typeof(ScriptCache).Module.ModuleVersionId.ToString(), typeof(Reading).Module.ModuleVersionId.ToString(), Environment.Version.ToString(), AvailableApi.ReadList()];
        return PrivateFiles.NameOf(tool.Concat(scripts.SelectMany(script => new[] { script.Name, script.Text })));
    }

    /// <summary>False for a folder that others can look into, and for what is no folder. One that is not there yet will be made.</summary>
    public bool MayBeUsed => _files.MayBeUsed;

    /// <summary>What the rules of a set of scripts answered about drafts.</summary>
    internal AnswerCache AnswersOf(string name) => new(_answers, name);

    /// <summary>The content that was stored; null when there is none, or when somebody has touched it.</summary>
    internal byte[]? Read(string name) => _files.Read(name + Extension);

    /// <summary>Stores content. A cache that cannot be written costs time, and nothing else.</summary>
    internal void Write(string name, byte[] content)
    {
        _files.Write(name + Extension, content);
        _files.Prune(MostFiles);
    }
}
