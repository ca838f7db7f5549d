using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A character that changes the order in which text is shown, so that what is read is not what is written.</summary>
public sealed class HiddenCharacter : IPlaced
{
    internal HiddenCharacter(Passage passage, string codePoint)
    {
        Passage = passage;
        CodePoint = codePoint;
    }

    /// <summary>Where it stands.</summary>
    public Passage Passage { get; }

    /// <summary>The code point: <c>U+202E</c>.</summary>
    public string CodePoint { get; }

    internal static IEnumerable<HiddenCharacter> Read(SourceText source)
    {
        var at = 0;
        while (source.Content.AsSpan(at).IndexOfAny(Characters.Bidirectional) is var found and >= 0)
        {
            at += found;
            yield return new HiddenCharacter(new Passage(source, new TextSpan(at, 1)), Characters.CodePoint(source.Content[at]));
            at++;
        }
    }

    public override string ToString() => CodePoint;
}
