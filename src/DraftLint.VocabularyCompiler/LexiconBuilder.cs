using System.Text;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.VocabularyCompiler;

/// <summary>
/// Reads vocabulary files, an entry a line under [section] heads, and writes the image that the linter loads. A head
/// <c>[words: name]</c> is one whose entries are single words that are asked for one by one.
/// </summary>
internal sealed class LexiconBuilder
{
    private readonly WordTable _words = new(capacity: 8192);
    private readonly GrowingTrie _trie = new();
    private readonly Texts _texts = new();
    private readonly Dictionary<string, int> _listIndex = new(StringComparer.Ordinal);
    private readonly List<SortedSet<int>> _listWords = [];
    private readonly List<int> _listIsOfWords = [];
    private readonly List<int> _listNames = [];
    private readonly List<(int List, int Name, int Form, int Case, int Group)> _entries = [];
    private readonly List<List<(int Kind, int Text)>> _groups = [];

    // Several phrases may end at one node: each node has a chain of links to its entries; 0 ends it.
    private readonly List<int> _firstLink = [0];
    private readonly List<int> _linkEntry = [];
    private readonly List<int> _linkNext = [];

    private readonly List<int> _languageNames = [];
    private readonly Dictionary<int, int> _languagesOfWord = [];
    private readonly int _anyNumber;

    public LexiconBuilder()
    {
        _anyNumber = _words.FindOrAdd("#", 0, 1, WordTable.Hash("#"));
    }

    /// <summary>Reads the file of a subject.</summary>
    /// <exception cref="InvalidDataException">An entry stands before the first section, or is more than a word where words are wanted.</exception>
    public void Read(string file, string text)
    {
        const string OfWords = "words: ";
        var list = -1;
        foreach (var line in Lines(text))
        {
            if (line[0] == '[' && line[^1] == ']')
                list = line.StartsWith('[' + OfWords, StringComparison.Ordinal) ? ListOf($"{file}/{line[(OfWords.Length + 1)..^1]}", 1) : ListOf($"{file}/{line[1..^1]}", 0);
            else if (list >= 0 && _listIsOfWords[list] != 0)
                AddWord(list, file, line);
            else
                AddEntry(list >= 0 ? list : throw new InvalidDataException($"{file}: an entry before the first [section]"), line);
        }
    }

    /// <summary>Reads the function words by which languages are told.</summary>
    public void ReadLanguages(string text)
    {
        foreach (var line in Lines(text))
        {
            if (line[0] == '[')
            {
                _languageNames.Add(_texts.Add(line[1..^1]));
                continue;
            }
            var word = _words.FindOrAdd(line, 0, line.Length, WordTable.Hash(line));
            _languagesOfWord[word] = _languagesOfWord.GetValueOrDefault(word) | (1 << (_languageNames.Count - 1));
        }
    }

    /// <summary>Writes the image.</summary>
    public void Write(Stream stream)
    {
        var (hashes, buckets, next) = _words.Rows();
        var wordStarts = new int[hashes.Length];
        var wordLengths = new int[hashes.Length];
        for (var word = 1; word <= hashes.Length; word++)
            (wordStarts[word - 1], wordLengths[word - 1]) = _texts.Append(_words.WordOf(word));
        var parts = new Dictionary<ImagePart, int[]>
        {
            [ImagePart.WordStarts] = wordStarts,
            [ImagePart.WordLengths] = wordLengths,
            [ImagePart.WordHashes] = hashes,
            [ImagePart.WordBuckets] = buckets,
            [ImagePart.WordNext] = next,
            [ImagePart.AnyNumber] = [_anyNumber],
            [ImagePart.TrieSlots] = _trie.ToSlots(),
            [ImagePart.FirstLinks] = [.. _firstLink],
            [ImagePart.LinkEntries] = [.. _linkEntry],
            [ImagePart.LinkNext] = [.. _linkNext],
            [ImagePart.ListNames] = [.. _listNames],
            [ImagePart.ListIsOfWords] = [.. _listIsOfWords],
            [ImagePart.ListWordStarts] = Starts(_listWords.Select(words => words.Count)),
            [ImagePart.ListWords] = [.. _listWords.SelectMany(words => words)],
            [ImagePart.EntryLists] = [.. _entries.Select(entry => entry.List)],
            [ImagePart.EntryNames] = [.. _entries.Select(entry => entry.Name)],
            [ImagePart.EntryForms] = [.. _entries.Select(entry => entry.Form)],
            [ImagePart.EntryCases] = [.. _entries.Select(entry => entry.Case)],
            [ImagePart.EntryGroups] = [.. _entries.Select(entry => entry.Group)],
            [ImagePart.GroupStarts] = Starts(_groups.Select(forms => forms.Count)),
            [ImagePart.FormKinds] = [.. _groups.SelectMany(forms => forms).Select(form => form.Kind)],
            [ImagePart.FormTexts] = [.. _groups.SelectMany(forms => forms).Select(form => form.Text)],
            [ImagePart.LanguageNames] = [.. _languageNames],
            [ImagePart.WordLanguages] = [.. Enumerable.Range(0, _words.EndId).Select(word => _languagesOfWord.GetValueOrDefault(word))],
            [ImagePart.TextStarts] = _texts.Starts,
            [ImagePart.TextLengths] = _texts.Lengths,
        };
        LexiconImage.Write(stream, [.. Enum.GetValues<ImagePart>().Select(part => parts[part])], _texts.Letters);
    }

    // Without blank lines and comments; "#" alone stands for any number, but is no entry.
    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim())
        .Where(line => line.Length > 0 && line != "#" && !line.StartsWith("# ", StringComparison.Ordinal));

    private static int[] Starts(IEnumerable<int> counts)
    {
        var starts = new List<int> { 0 };
        foreach (var count in counts)
            starts.Add(starts[^1] + count);
        return [.. starts];
    }

    private int ListOf(string name, int isOfWords)
    {
        if (_listIndex.TryGetValue(name, out var known))
            return known;
        _listIndex[name] = _listNames.Count;
        _listNames.Add(_texts.Add(name));
        _listWords.Add([]);
        _listIsOfWords.Add(isOfWords);
        return _listNames.Count - 1;
    }

    private void AddWord(int list, string file, string line)
    {
        var words = PhrasePattern.Read(line, _words).SingleWords;
        if (words.Count == 0)
            throw new InvalidDataException($"{file}: \"{line}\" is more than one word under [words: ...]");
        _listWords[list].UnionWith(words);
    }

    private void AddEntry(int list, string line)
    {
        var equals = line.IndexOf(" = ", StringComparison.Ordinal);
        var name = equals < 0 ? line : line[..equals];
        _groups.Add([]);
        AddPhrase(list, name, name, "");
        if (equals < 0)
            return;
        foreach (var part in line[(equals + 3)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(": ", StringComparison.Ordinal);
            var form = colon < 0 ? "alias" : part[..colon];
            // Other attributes (a year, say) describe the entry and are no way of writing it.
            if (form is "alias" or "formal" or "adjective" or "capital" or "acronym")
                AddPhrase(list, part[(colon < 0 ? 0 : colon + 2)..], name, form);
        }
    }

    private void AddPhrase(int list, string phrase, string name, string form)
    {
        if (form.Length > 0)
            _groups[^1].Add((_texts.Add(form), _texts.Add(phrase)));
        var pattern = PhrasePattern.Read(phrase, _words);
        _listWords[list].UnionWith(pattern.SingleWords);
        _entries.Add((list, _texts.Add(name), _texts.Add(form), char.IsUpper(phrase[0]) ? 1 : 0, _groups.Count - 1));
        var ends = pattern.AddTo(_trie);
        while (_firstLink.Count < _trie.NodeCount)
            _firstLink.Add(0);
        foreach (var node in ends)
        {
            _linkEntry.Add(_entries.Count - 1);
            _linkNext.Add(_firstLink[node]);
            _firstLink[node] = _linkEntry.Count;
        }
    }

    /// <summary>Texts by number, each once, and one run of letters that holds them and the words.</summary>
    private sealed class Texts
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly StringBuilder _letters = new();
        private readonly List<int> _starts = [];
        private readonly List<int> _lengths = [];

        public int[] Starts => [.. _starts];

        public int[] Lengths => [.. _lengths];

        public string Letters => _letters.ToString();

        public int Add(string text)
        {
            if (_numbers.TryGetValue(text, out var known))
                return known;
            var (start, length) = Append(text);
            _starts.Add(start);
            _lengths.Add(length);
            return _numbers[text] = _starts.Count - 1;
        }

        public (int Start, int Length) Append(ReadOnlySpan<char> text)
        {
            var start = _letters.Length;
            _letters.Append(text);
            return (start, text.Length);
        }
    }
}
