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

    /// <summary>The words that give it its meaning: behind "means", with the points that go on; before the bracket of a name. Null where there are none.</summary>
    public Passage? Meaning { get; internal init; }

    /// <summary>The part of the text that it holds for: an annex, the provision that it says ("for the purposes of this Article"), else the root.</summary>
    public Provision Scope { get; internal init; } = null!;

    /// <summary>True when it sends the reader to another place for the meaning ("has the meaning given in Article 4").</summary>
    public bool IsPointer { get; internal init; }

    /// <summary>True when it only adds to a meaning ("includes").</summary>
    public bool IsAddition { get; internal init; }

    internal int[] Stems { get; }

    Passage IPlaced.Passage => Term;

    public override string ToString() => Term.Text;
}
