using DraftLint.Text;

namespace DraftLint.Vocabulary;

/// <summary>
/// The word lists and gazetteers of one language, compiled into one automaton over word numbers: a single pass over the tokens of a
/// draft finds every phrase of every list. The lists are the files of rules/vocabulary; see <see cref="LexiconImage"/>.
/// </summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> LazyEnglish = new(() => Load("en"));

    private readonly LexiconImage _image;
    private readonly Dictionary<string, WordList> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordSet> _sets = new(StringComparer.Ordinal);

    // By number; null for a list of words.
    private readonly WordList?[] _ordered;
    private readonly Entry?[] _entries;
    private readonly PhraseTrie _trie;
    private readonly int _number;

    private Lexicon(LexiconImage image)
    {
        _image = image;
        Words = new WordTable(image.Letters, image[ImagePart.WordStarts], image[ImagePart.WordLengths], image[ImagePart.WordHashes],
            image[ImagePart.WordBuckets], image[ImagePart.WordNext]);
        Languages = new Languages(image);
        _number = image.At(ImagePart.AnyNumber, 0);
        _trie = new PhraseTrie(image.Numbers, image.StartOf(ImagePart.TrieSlots), image.CountOf(ImagePart.TrieSlots) / PhraseTrie.EdgeSize);
        _entries = new Entry?[image.CountOf(ImagePart.EntryLists)];
        _ordered = new WordList?[image.CountOf(ImagePart.ListNames)];
        for (var index = 0; index < _ordered.Length; index++)
        {
            if (image.At(ImagePart.ListIsOfWords, index) != 0)
                _sets.Add(image.Text(image.At(ImagePart.ListNames, index)), new WordSet(image, index));
            else
                _lists.Add((_ordered[index] = new WordList(image, index)).Name, _ordered[index]!);
        }
    }

    /// <summary>The English lists.</summary>
    public static Lexicon English => LazyEnglish.Value;

    /// <summary>What tells this language from others.</summary>
    public Languages Languages { get; }

    /// <summary>The words of all lists; the words of a draft are numbered on top of it.</summary>
    public WordTable Words { get; }

    /// <summary>The list of a file and section: <c>modality/shall</c>. A name that no file has is an error of the program.</summary>
    public WordList this[string name] => _lists.TryGetValue(name, out var list)
        ? list
        : throw new InvalidOperationException($"the vocabulary has no list of phrases \"{name}\"");

    /// <summary>The words of a file and section whose head is <c>[words: ...]</c>: <c>clauses/determiner</c>. A name that no file has is an error of the program.</summary>
    public WordSet WordsOf(string name) => _sets.TryGetValue(name, out var set)
        ? set
        : throw new InvalidOperationException($"the vocabulary has no list of words \"{name}\"");

    /// <summary>All lists of phrases of some files, in file order. Looks through all names: a reader asks once, not for each draft.</summary>
    public IEnumerable<WordList> ListsOf(params string[] files) => _lists.Values.Where(list => files.Contains(list.Name[..list.Name.IndexOf('/', StringComparison.Ordinal)]));

    /// <summary>Every phrase of every list in these tokens: of overlapping ones of a list the first and longest.</summary>
    public Phrases Match(Tokens tokens)
    {
        using var phrases = new PhraseCollector(_ordered.Length, (2 * tokens.Count) + 16);
        var known = Words.EndId;
        for (var first = 0; first < tokens.Count; first++)
        {
            var id = tokens.Id(first);
            if (id < known || tokens.Is(first, TokenTraits.Number))
                Follow(tokens, first, first, 0, phrases);
        }
        return new Phrases(this, phrases, tokens.Count);
    }

    private void Follow(Tokens tokens, int first, int at, int node, PhraseCollector phrases)
    {
        for (; at < tokens.Count; at++)
        {
            if (tokens.Is(at, TokenTraits.Number) && _trie.Next(node, _number) is var numbered and not 0)
            {
                Report(tokens, first, at + 1, numbered, phrases);
                Follow(tokens, first, at + 1, numbered, phrases);
            }
            node = _trie.Next(node, tokens.Id(at));
            if (node == 0)
                return;
            Report(tokens, first, at + 1, node, phrases);
        }
    }

    // Several phrases may end at one node: each node has a chain of links to its entries.
    private void Report(Tokens tokens, int first, int end, int node, PhraseCollector phrases)
    {
        for (var link = _image.At(ImagePart.FirstLinks, node); link != 0; link = _image.At(ImagePart.LinkNext, link - 1))
        {
            var entry = _image.At(ImagePart.LinkEntries, link - 1);
            if (_image.At(ImagePart.EntryCases, entry) == 0 || HasCapitals(tokens, first, end))
                phrases.Add(_image.At(ImagePart.EntryLists, entry), first, end, entry);
        }
    }

    /// <summary>An entry by its number.</summary>
    // A draft uses few of the entries. Two threads that make one at once go on with the same.
    internal Entry EntryAt(int index) => Volatile.Read(ref _entries[index])
        ?? Interlocked.CompareExchange(ref _entries[index], NewEntry(index), null) ?? _entries[index]!;

    private Entry NewEntry(int index)
    {
        var group = _image.At(ImagePart.EntryGroups, index);
        var (first, end) = (_image.At(ImagePart.GroupStarts, group), _image.At(ImagePart.GroupStarts, group + 1));
        var forms = new NameForm[end - first];
        for (var form = first; form < end; form++)
            forms[form - first] = new NameForm(_image.Text(_image.At(ImagePart.FormKinds, form)), _image.Text(_image.At(ImagePart.FormTexts, form)));
        return new Entry(_ordered[_image.At(ImagePart.EntryLists, index)]!, _image.Text(_image.At(ImagePart.EntryNames, index)), _image.Text(_image.At(ImagePart.EntryForms, index)))
        {
            Forms = forms,
        };
    }

    // A name is written with capitals, but for its small words ("of the"): the first and the last word decide.
    private static bool HasCapitals(Tokens tokens, int first, int end) => Capital(tokens, first) && Capital(tokens, end - 1);

    private static bool Capital(Tokens tokens, int token) => tokens.Is(token, TokenTraits.Capitalised) || !tokens.Is(token, TokenTraits.Word)
        || tokens.First(token) is '\'' or '\u2019';

    private static Lexicon Load(string language)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"vocabulary/{language}")!;
        return new Lexicon(LexiconImage.Read(stream));
    }
}
