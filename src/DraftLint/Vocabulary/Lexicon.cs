using DraftLint.Text;

namespace DraftLint.Vocabulary;

/// <summary>
/// The word lists and gazetteers of one language, compiled into one automaton over word numbers: a single pass over the tokens of a
/// draft finds every phrase of every list. The lists are the files of rules/vocabulary, which are embedded in this assembly.
/// </summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> LazyEnglish = new(() => Load("en"));

    private readonly Dictionary<string, WordList> _lists = new(StringComparer.Ordinal);
    private readonly List<WordList> _ordered = [];
    private readonly List<Entry> _entries = [];

    // Several phrases may end at one node: each node has a chain of links to its entries; 0 ends it.
    private readonly List<int> _firstLink = [0];
    private readonly List<int> _linkEntry = [];
    private readonly List<int> _linkNext = [];

    private readonly PhraseTrie _trie = new();
    private int _number;

    private Lexicon()
    {
    }

    /// <summary>The English lists.</summary>
    public static Lexicon English => LazyEnglish.Value;

    /// <summary>What tells this language from others.</summary>
    public Languages Languages { get; private set; } = null!;

    /// <summary>The words of all lists; the words of a draft are numbered on top of it.</summary>
    public WordTable Words { get; } = new(capacity: 8192);

    /// <summary>The list of a file and section: <c>modality/shall</c>. A name that no file has is an error of the program.</summary>
    public WordList this[string name] => _lists.TryGetValue(name, out var list)
        ? list
        : throw new InvalidOperationException($"the vocabulary has no list \"{name}\"");

    /// <summary>All lists of some files, in file order.</summary>
    public IEnumerable<WordList> ListsOf(params string[] files) => _ordered.Where(list => files.Contains(list.Name[..list.Name.IndexOf('/', StringComparison.Ordinal)]));

    /// <summary>Every phrase of every list in these tokens: of overlapping ones of a list the first and longest.</summary>
    public Phrases Match(Tokens tokens)
    {
        var phrases = new Phrases(_ordered.Count);
        var known = Words.EndId;
        for (var first = 0; first < tokens.Count; first++)
        {
            var id = tokens.Id(first);
            if (id < known || tokens.Is(first, TokenTraits.Number))
                Follow(tokens, first, first, 0, phrases);
        }
        return phrases;
    }

    private void Follow(Tokens tokens, int first, int at, int node, Phrases phrases)
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

    private void Report(Tokens tokens, int first, int end, int node, Phrases phrases)
    {
        for (var link = _firstLink[node]; link != 0; link = _linkNext[link - 1])
        {
            var found = _entries[_linkEntry[link - 1]];
            if (!found.CaseSensitive || HasCapitals(tokens, first, end))
                phrases.Add(new Hit(first, end, found));
        }
    }

    // A name is written with capitals, but for its small words ("of the"): the first and the last word decide.
    private static bool HasCapitals(Tokens tokens, int first, int end) => Capital(tokens, first) && Capital(tokens, end - 1);

    private static bool Capital(Tokens tokens, int token) => tokens.Is(token, TokenTraits.Capitalised) || !tokens.Is(token, TokenTraits.Word)
        || tokens.First(token) is '\'' or '\u2019';

    private static Lexicon Load(string language)
    {
        var lexicon = new Lexicon();
        lexicon._number = lexicon.Words.FindOrAdd("#", 0, 1, WordTable.Hash("#"));
        var assembly = typeof(Lexicon).Assembly;
        var prefix = $"vocabulary/{language}/";
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!resource.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            lexicon.Read(resource[prefix.Length..], ReadResource(resource));
        }
        lexicon.Languages = Languages.Load(lexicon.Words, ReadResource("vocabulary/languages"));
        return lexicon;
    }

    private static string ReadResource(string name)
    {
        using var reader = new StreamReader(typeof(Lexicon).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private void Read(string file, string text)
    {
        WordList? list = null;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            if (line.IsEmpty || line.StartsWith("# ", StringComparison.Ordinal) || line is "#")
                continue;
            if (line[0] == '[' && line[^1] == ']')
                list = AddList($"{file}/{line[1..^1]}");
            else
                AddEntry(list ?? throw new InvalidOperationException($"{file}: an entry before the first [section]"), line.ToString());
        }
    }

    private WordList AddList(string name)
    {
        if (_lists.TryGetValue(name, out var list))
            return list;
        list = new WordList(_ordered.Count, name);
        _ordered.Add(list);
        _lists.Add(name, list);
        return list;
    }

    private void AddEntry(WordList list, string line)
    {
        var equals = line.IndexOf(" = ", StringComparison.Ordinal);
        var name = equals < 0 ? line : line[..equals];
        List<NameForm> forms = [];
        AddPhrase(list, name, name, "", forms);
        if (equals < 0)
            return;
        foreach (var part in line[(equals + 3)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(": ", StringComparison.Ordinal);
            var form = colon < 0 ? "alias" : part[..colon];
            // Other attributes (a year, say) describe the entry and are no way of writing it.
            if (form is "alias" or "formal" or "adjective" or "capital" or "acronym")
                AddPhrase(list, part[(colon < 0 ? 0 : colon + 2)..], name, form, forms);
        }
    }

    private void AddPhrase(WordList list, string phrase, string name, string form, List<NameForm> forms)
    {
        if (form.Length > 0)
            forms.Add(new NameForm(form, phrase));
        var pattern = PhrasePattern.Read(phrase, Words);
        foreach (var word in pattern.SingleWords)
            list.Add(word);
        _entries.Add(new Entry(list, name, form, char.IsUpper(phrase[0])) { Forms = forms });
        foreach (var node in pattern.AddTo(_trie))
        {
            while (_firstLink.Count <= node)
                _firstLink.Add(0);
            _linkEntry.Add(_entries.Count - 1);
            _linkNext.Add(_firstLink[node]);
            _firstLink[node] = _linkEntry.Count;
        }
        while (_firstLink.Count < _trie.NodeCount)
            _firstLink.Add(0);
    }
}
