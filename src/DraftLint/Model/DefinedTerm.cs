using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>A term that the text gives a meaning: by "X" means, (the "X"), hereinafter "X".</summary>
public sealed class DefinedTerm
{
    internal DefinedTerm(Passage term, Sentence sentence, int[] stems)
    {
        Term = term;
        Sentence = sentence;
        Stems = stems;
    }

    /// <summary>The term where it is defined, without quotation marks.</summary>
    public Passage Term { get; }

    /// <summary>The sentence that defines it.</summary>
    public Sentence Sentence { get; }

    /// <summary>The term in a form that is equal for singular and plural and any casing: what uses and definitions are matched by.</summary>
    public string Key { get; internal init; } = "";

    /// <summary>True when the term is a name given in brackets or by "hereinafter" ("the Provider"), not explained by "means".</summary>
    public bool IsName { get; internal init; }

    internal int[] Stems { get; }

    public override string ToString() => Term.Text;
}
