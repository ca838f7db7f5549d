namespace DraftLint.Vocabulary;

/// <summary>One section of a vocabulary file: phrases of one kind.</summary>
internal sealed class WordList(LexiconImage image, int index)
{
    private readonly WordSet _words = new(image, index);

    /// <summary>File and section: <c>guarantees/vague qualifier</c>.</summary>
    public string Name { get; } = image.Text(image.At(ImagePart.ListNames, index));

    public int Index => index;

    /// <summary>True when the word with that number is by itself a phrase of this list.</summary>
    public bool Contains(int word) => _words.Contains(word);
}

/// <summary>A phrase of a word list.</summary>
/// <param name="List">The list that it belongs to.</param>
/// <param name="Name">The canonical name: what the phrase and its other forms stand for.</param>
/// <param name="Form">Empty for the name itself, else the attribute that gives this form: <c>alias</c>, <c>adjective</c>, <c>capital</c>.</param>
internal sealed record Entry(WordList List, string Name, string Form)
{
    /// <summary>The other forms of the name, in the order of the file.</summary>
    public IReadOnlyList<NameForm> Forms { get; init; } = [];
}

/// <summary>Another way of writing a name.</summary>
/// <param name="Kind">What it is: <c>alias</c>, <c>formal</c>, <c>adjective</c>, <c>capital</c>, <c>acronym</c>.</param>
/// <param name="Text">How it is written.</param>
internal sealed record NameForm(string Kind, string Text);

/// <summary>Where a draft uses a phrase: from one token to another (exclusive).</summary>
/// <remarks>A class: what the framework does with lists of a struct of ours would have to be compiled at each start.</remarks>
internal sealed record Hit(int First, int End, Entry Entry);
