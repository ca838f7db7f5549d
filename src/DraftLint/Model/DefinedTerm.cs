using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>A term that the text gives a meaning: by "X" means, (the "X"), hereinafter "X", or by the place where it stands: a list, a table or a cover page.</summary>
public sealed class DefinedTerm : IPlaced
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

    /// <summary>True when it is the label of a value on a cover page ("**Start Date**: 4 May 2031"): what nobody refers to may stand there too.</summary>
    public bool IsLabel { get; internal init; }

    internal int[] Stems { get; }

    Passage IPlaced.Passage => Term;

    public override string ToString() => Term.Text;
}
