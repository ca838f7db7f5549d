using System.Text;
using DraftLint.Diagnostics;
using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Rules.Explaining;

/// <summary>Says of a fact what it is and where it stands.</summary>
internal static class FactWords
{
    /// <summary>Where a fact was read; null for what stands nowhere, such as a position.</summary>
    public static Passage? PassageOf(object fact) => fact switch
    {
        Agreement agreement => agreement.Title,
        IPlaced placed => placed.Passage,
        _ => null,
    };

    /// <summary>The fact, without the rule that concluded it.</summary>
    public static StatedFact Of(object fact, Derivation? source = null) => fact is IEnumerable<object> facts
        ? new("collection", $"{facts.Count()} facts", null, source)
        : new(Kind(fact.GetType()), PassageOf(fact)?.Text ?? fact.ToString() ?? "", PassageOf(fact), source);

    /// <summary>"defined term" for DefinedTerm.</summary>
    public static string Kind(Type type)
    {
        var words = new StringBuilder();
        foreach (var letter in type.Name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
                words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }
}
