using System.Globalization;

namespace DraftLint.Configuration;

/// <summary>Reads patterns into steps. The grammar is that of .editorconfig: <c>*</c>, <c>**</c>, <c>?</c>, <c>[a-z]</c>, <c>{a,b}</c>, <c>{1..9}</c>.</summary>
internal sealed class GlobReader
{
    private const int MostBraces = 8;

    private readonly string _text;
    private readonly List<GlobStep> _steps = [];
    private int _at;
    private int _braces;

    // The letters that follow each other outside of braces, and the most of them so far.
    private string _run = "";
    private string _required = "";

    private GlobReader(string text)
    {
        _text = text;
    }

    /// <summary>Reads the head of a section: without a slash it matches in every folder below, with one from the folder of the file on.</summary>
    public static bool TryRead(string text, out Glob? glob, out string problem)
    {
        glob = null;
        problem = "";
        if (text.Length > Glob.MostLetters)
        {
            problem = $"is longer than {Glob.MostLetters} characters";
            return false;
        }
        try
        {
            var reader = new GlobReader(text);
            reader.Begin();
            reader.ReadAll();
            glob = reader.End();
            return true;
        }
        catch (FormatException exception)
        {
            problem = exception.Message;
            return false;
        }
    }

    /// <summary>Reads a line of an ignore file, without its negation and its final slash.</summary>
    public static Glob ReadIgnoreLine(string text)
    {
        var reader = new GlobReader(text);
        reader.Begin();
        while (reader._at < text.Length)
            reader.ReadWildcard(reader._text[reader._at++]);
        return reader.End();
    }

    // Without a slash, and without what may stand for one, it is about names alone.
    private bool IsForNames => !_text.Contains('/', StringComparison.Ordinal) && !_text.Contains("**", StringComparison.Ordinal);

    private void Begin()
    {
        if (!_text.Contains('/', StringComparison.Ordinal) && !IsForNames)
            AddFolders();
        _at = _text.StartsWith('/') ? 1 : 0;
    }

    private Glob End() => new([.. _steps, new GlobStep(GlobStepKind.End)], _required, IsForNames);

    private void AddLetter(char c)
    {
        _steps.Add(new GlobStep(GlobStepKind.Letter, c));
        _run = _braces == 0 ? _run + c : "";
        if (_run.Length > _required.Length)
            _required = _run;
    }

    private void ReadAll()
    {
        while (_at < _text.Length)
            ReadOne();
    }

    private void ReadOne()
    {
        var c = _text[_at++];
        if (c is '{' or '[')
            _run = "";
        if (c == '{')
            ReadBraces();
        else if (c == '[' && !TryReadSet())
            throw new FormatException("has a [ that nothing closes");
        else if (c != '[')
            ReadWildcard(c);
    }

    private void ReadWildcard(char c)
    {
        switch (c)
        {
            case '\\' when _at < _text.Length:
                AddLetter(_text[_at++]);
                break;
            case '*' when Follows('*'):
                ReadManyFolders();
                break;
            case '*':
                Repeat(GlobStepKind.NoSlash);
                break;
            case '?':
                _steps.Add(new GlobStep(GlobStepKind.NoSlash));
                break;
            case '[' when TryReadSet():
                break;
            default:
                AddLetter(c);
                return;
        }
        // What is no letter ends a run of them; an escaped one ends it as well, which only makes the run shorter.
        _run = "";
    }

    // "a/**/b" is also "a/b".
    private void ReadManyFolders()
    {
        var opensFolder = _at == 1 || _text[_at - 2] == '/';
        while (Follows('*'))
            _at++;
        if (opensFolder && Follows('/'))
        {
            _at++;
            AddFolders();
        }
        else
        {
            Repeat(GlobStepKind.Anything);
        }
    }

    private bool Follows(char c) => _at < _text.Length && _text[_at] == c;

    private void Repeat(GlobStepKind kind)
    {
        var fork = _steps.Count;
        _steps.Add(new GlobStep(GlobStepKind.Fork, fork + 1, fork + 3));
        _steps.Add(new GlobStep(kind));
        _steps.Add(new GlobStep(GlobStepKind.Jump, fork));
    }

    // Nothing, or anything that ends in a slash.
    private void AddFolders()
    {
        var fork = _steps.Count;
        _steps.Add(new GlobStep(GlobStepKind.Fork, fork + 1, fork + 5));
        Repeat(GlobStepKind.Anything);
        _steps.Add(new GlobStep(GlobStepKind.Letter, '/'));
    }

    private bool TryReadSet()
    {
        var at = _at;
        var negated = at < _text.Length && _text[at] is '!' or '^';
        if (negated)
            at++;
        var ranges = new System.Text.StringBuilder();
        for (var first = true; at < _text.Length && (first || _text[at] != ']'); first = false)
        {
            var from = _text[at] == '\\' && at + 1 < _text.Length ? _text[++at] : _text[at];
            var isRange = at + 2 < _text.Length && _text[at + 1] == '-' && _text[at + 2] != ']';
            ranges.Append(from).Append(isRange ? _text[at + 2] : from);
            at += isRange ? 3 : 1;
        }
        if (at >= _text.Length)
            return false;
        _at = at + 1;
        _steps.Add(new GlobStep(GlobStepKind.Set, 0, negated ? 1 : 0, ranges.ToString()));
        return true;
    }

    private void ReadBraces()
    {
        if (TryReadNumbers())
            return;
        if (++_braces > MostBraces)
            throw new FormatException($"nests braces more than {MostBraces} deep");
        var ends = new List<int>();
        while (true)
        {
            var fork = _steps.Count;
            _steps.Add(new GlobStep(GlobStepKind.Fork));
            while (_at < _text.Length && _text[_at] is not (',' or '}'))
                ReadOne();
            if (_at == _text.Length)
                throw new FormatException("has a { that nothing closes");
            ends.Add(_steps.Count);
            _steps.Add(new GlobStep(GlobStepKind.Jump));
            var isLast = _text[_at++] == '}';
            // After the last choice there is no other.
            _steps[fork] = isLast ? new GlobStep(GlobStepKind.Jump, fork + 1) : new GlobStep(GlobStepKind.Fork, fork + 1, _steps.Count);
            if (isLast)
                break;
        }
        foreach (var end in ends)
            _steps[end] = new GlobStep(GlobStepKind.Jump, _steps.Count);
        _braces--;
    }

    private bool TryReadNumbers()
    {
        var close = _text.IndexOf('}', _at);
        var dots = close < 0 ? -1 : _text.IndexOf("..", _at, close - _at, StringComparison.Ordinal);
        if (dots < 0 || !TryNumber(_text.AsSpan(_at, dots - _at), out var low) || !TryNumber(_text.AsSpan(dots + 2, close - dots - 2), out var high))
            return false;
        _at = close + 1;
        _steps.Add(new GlobStep(GlobStepKind.Number, Math.Min(low, high), Math.Max(low, high)));
        return true;

        static bool TryNumber(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}
