namespace DraftLint.Text;

/// <summary>Something that was read from words of a draft, and those words.</summary>
public interface IPlaced
{
    /// <summary>The words; null for a provision that has none.</summary>
    Passage? Passage { get; }
}
