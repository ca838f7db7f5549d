using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>An agreement: its provisions as a tree, its parties, its definitions and its references.</summary>
public sealed class Agreement
{
    internal Agreement(Draft draft, Passage? title, Provision root, IReadOnlyList<Provision> provisions)
    {
        Draft = draft;
        Title = title;
        Root = root;
        Provisions = provisions;
        var sentences = new List<Sentence>(provisions.Count * 2);
        foreach (var provision in provisions)
            sentences.AddRange(provision.Sentences);
        Sentences = sentences.AsReadOnly();
        ReadableSentences = sentences.Exists(sentence => sentence.IsForeign) ? [.. sentences.Where(sentence => !sentence.IsForeign)] : Sentences;
    }

    /// <summary>The text that it is written in.</summary>
    public Draft Draft { get; }

    /// <summary>The title, or null when there is none.</summary>
    public Passage? Title { get; }

    /// <summary>The root of the tree of provisions.</summary>
    public Provision Root { get; }

    /// <summary>All provisions in the order of reading; the first is the root.</summary>
    public IReadOnlyList<Provision> Provisions { get; }

    /// <summary>Who agrees.</summary>
    public IReadOnlyList<Party> Parties { get; internal set; } = [];

    /// <summary>Says which parties a passage names.</summary>
    public PartyNames PartyNames { get; internal set; } = null!;

    /// <summary>The terms that the text defines.</summary>
    public IReadOnlyList<DefinedTerm> DefinedTerms { get; internal set; } = [];

    /// <summary>What the text refers to by number.</summary>
    public IReadOnlyList<CrossReference> CrossReferences { get; internal set; } = [];

    /// <summary>All sentences in the order of reading.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The sentences in a language that is read for its sense.</summary>
    internal IReadOnlyList<Sentence> ReadableSentences { get; }
}
