using System.Buffers.Binary;
using DraftLint.Text;

namespace DraftLint.Scripting;

/// <summary>
/// What a worker answered about drafts that have not changed since: one file for each draft and the rules that it was asked for. Scripts know nothing
/// but the draft, so that they would answer the same again. What is read here is checked as the worker's own answers are.
/// </summary>
/// <param name="files">Where the answers lie.</param>
/// <param name="scripts">The name of the set of scripts, of the tool and of the runtime.</param>
internal sealed class AnswerCache(PrivateFiles files, string scripts)
{
    private const int MostFiles = 20_000;

    /// <summary>The name of what these rules answer about a draft.</summary>
    public string NameOf(SourceText source, IEnumerable<int> rules) => PrivateFiles.NameOf([scripts, source.Path, source.Content, string.Join(' ', rules)]);

    /// <summary>The answers, as the worker sent them; null when there are none.</summary>
    public IReadOnlyList<byte[]>? Read(string name)
    {
        if (files.Read(name) is not { } content)
            return null;
        var answers = new List<byte[]>();
        for (var left = content.AsSpan(); left.Length > 0;)
        {
            if (left.Length < sizeof(int) || BinaryPrimitives.ReadInt32LittleEndian(left) is var length && (length < 0 || length > left.Length - sizeof(int)))
                return null;
            answers.Add(left.Slice(sizeof(int), length).ToArray());
            left = left[(sizeof(int) + length)..];
        }
        return answers;
    }

    /// <summary>Keeps answers.</summary>
    public void Write(string name, IReadOnlyCollection<byte[]> answers)
    {
        var content = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var answer in answers)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, answer.Length);
            content.Write(length);
            content.Write(answer);
        }
        files.Write(name, content.ToArray());
    }

    /// <summary>Deletes what was written longest ago, where anything was added.</summary>
    public void Prune() => files.Prune(MostFiles);
}
