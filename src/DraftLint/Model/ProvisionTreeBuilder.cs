using DraftLint.Syntax;
using DraftLint.Text;
using DraftLint.Vocabulary;

namespace DraftLint.Model;

/// <summary>
/// Reads the blocks of a draft in order and hangs what they say into the tree of provisions. A label opens a provision; text goes to
/// the provision that is open.
/// </summary>
internal sealed class ProvisionTreeBuilder
{
    private const int MaxLineHeading = 8;

    private readonly Draft _draft;
    private readonly Tokens _tokens;
    private readonly LabelReader _labels;
    private readonly SentenceSplitter _sentences;
    private readonly Headings _headings;
    private readonly InlineLabels _inlineLabels;
    private readonly ProvisionPlacement _placement;
    private readonly WordList _annexes = Lexicon.English["structure/annex"];
    private readonly WordList _divisions = Lexicon.English["structure/division"];
    private readonly WordList _signatures = Lexicon.English["structure/signature formula"];
    private readonly WordList _operativeFormulas = Lexicon.English["structure/operative formula"];
    private readonly WordList _enactingFormulas = Lexicon.English["structure/enacting formula"];
    private readonly WordList _addedTexts = Lexicon.English["structure/text behind signatures"];
    private readonly WordList _titleContinuations = Lexicon.English["structure/title continuation"];
    private readonly WordList _preambleHeadings = Lexicon.English["structure/preamble heading"];
    private readonly List<Provision> _provisions = [];
    private bool _isForeign;
    private Provision? _agreedPreamble;
    private int _titleFirst;
    private int _titleEnd;

    public ProvisionTreeBuilder(Draft draft)
    {
        _draft = draft;
        _tokens = draft.Tokens;
        _labels = new LabelReader(draft);
        _sentences = new SentenceSplitter(draft);
        _headings = new Headings(draft, _sentences);
        _inlineLabels = new InlineLabels(draft, _labels);
        var root = new Provision(ProvisionKind.Agreement, null, null, 0);
        _provisions.Add(root);
        _placement = new ProvisionPlacement(root, HasArticles());
    }

    /// <summary>The title, or null.</summary>
    public Passage? Title { get; private set; }

    /// <summary>All provisions in the order of reading.</summary>
    public IReadOnlyList<Provision> Provisions => _provisions;

    private Provision Current => _placement.Current;

    public void Build()
    {
        foreach (var block in _draft.Blocks)
        {
            _isForeign = block.Language != Languages.English;
            int first = _tokens.At(block.Reading.Start), end = _tokens.At(block.Reading.End);
            switch (block.Kind)
            {
                case BlockKind.Heading:
                    ReadHeading(block, first, end);
                    break;
                case BlockKind.Paragraph when block.IsQuoted:
                    AddSentences(Current, first, end, isQuoted: true);
                    break;
                case BlockKind.Paragraph:
                    ReadParagraph(block, first, end);
                    break;
                case BlockKind.TableCell when first < end:
                    EnsureOpen();
                    AddSentence(Current, first, end, isTableCell: true, isQuoted: false);
                    break;
                case BlockKind.Footnote:
                    AddSentences(_provisions[0], first, end, isQuoted: true);
                    break;
            }
        }
    }

    private void ReadHeading(Block block, int first, int end)
    {
        if (first == end)
            return;
        var label = _labels.Read(first, end, isHeading: true);
        if (label?.Style == LabelStyle.Bullet)
            label = null;
        if (label == null && ReadTitle(block, first, end))
            return;
        var provision = Open(label, label == null ? UnlabelledKind(first) : null, block.HeadingLevel, ProvisionPlacement.Depth(block.ListDepth, isMarker: false));
        if ((label?.EndToken ?? first) < end)
            provision.Heading = _tokens.Passage(label?.EndToken ?? first, end);
    }

    private void ReadParagraph(Block block, int first, int end)
    {
        var text = first;
        if (block.Marker.Length > 0)
        {
            var marker = _labels.ReadMarker(block, first)!;
            // "- (a) ..." and "* Article 3 ...": the label in the text says more than the bullet before it.
            var label = marker.Style == LabelStyle.Bullet && first < end ? Accept(_labels.Read(first, LineEnd(first, end), isHeading: block.IsBold)) : null;
            Open(label ?? marker, null, 0, ProvisionPlacement.Depth(block.ListDepth, isMarker: true));
            text = (label ?? marker).EndToken;
            text = ReadHeadingBehind(label ?? marker, block, text, end);
        }
        else if (block.ListDepth == 0 && first < end && IsSignature(first))
        {
            _placement.CloseAll();
            Open(null, ProvisionKind.Signature, 0, 0);
        }
        else if (_placement.IsBehindSignatures && IsAddedHeading(first, end))
        {
            Open(null, ProvisionKind.Annex, 0, 0).Heading = _tokens.Passage(first, end);
            return;
        }
        else if (_placement.IsBehindSignatures && HoldsFormula(first, end))
        {
            Open(null, ProvisionKind.Annex, 0, 0);
        }
        else if (!BeginsPoint(first, end) && !GoesOn(Current, first))
        {
            _placement.CloseListsBelow(ProvisionPlacement.Depth(block.ListDepth, isMarker: false));
        }
        ReadLines(block, first, text, end);
    }

    // "(a) ..." on a line of its own behind "4. ... otherwise provides:" goes on with the item, whatever its indentation.
    private bool BeginsPoint(int first, int end) => first < end
        && Accept(_labels.Read(first, LineEnd(first, end), isHeading: false)) is { Style: LabelStyle.Letter or LabelStyle.Roman };

    private void ReadLines(Block block, int first, int text, int end)
    {
        var pending = text;
        for (var line = text; line < end; line = LineEnd(line, end))
        {
            if (line == first && block.Marker.Length > 0)
                continue;
            if (line > first && !MayBeginProvision(line) && !(line == pending && Current.HoldsText))
                continue;
            var lineEnd = LineEnd(line, end);
            var label = Accept(_labels.Read(IsRestated(line) ? line + 1 : line, lineEnd, isHeading: (block.IsBold && lineEnd - line < 20) || IsAnnexBehindSignatures(line)));
            if (label == null)
                continue;
            AddText(block, pending, line);
            Open(label, null, 0, ProvisionPlacement.Depth(block.ListDepth, isMarker: false));
            pending = ReadHeadingBehind(label, block, label.EndToken, lineEnd);
        }
        AddText(block, pending, end);
    }

    // A soft-wrapped line may begin with "(a) above" or "5. The": it opens a provision only when the line before it is finished.
    private bool MayBeginProvision(int line) => _tokens.First(line - 1) is '.' or ';' or ':' or ',' or '!' or '?' or ')' or '\u201D' or '"'
        || _tokens.Text(line - 1) is "and" or "or"
        || _draft.Phrases.Begins(_divisions, line);

    private Label? Accept(Label? label) => label == null ? null : _placement.Resolve(label);

    private void AddText(Block block, int first, int end)
    {
        if (first >= end)
            return;
        if (ReadTitle(block, first, end))
            return;
        if (_placement.IsBeforeAgreement && _headings.IsPreamble(first, end))
        {
            _placement.CloseAll();
            Open(null, ProvisionKind.Preamble, 0, 0).Heading = _tokens.Passage(first, end);
            return;
        }
        EnsureOpen();
        if (Current.Heading == null && Current.Sentences.Count == 0 && Current.Children.Count == 0
            && Current.Label?.Style == LabelStyle.Division && _headings.IsHeading(first, end))
        {
            Current.Heading = _tokens.Passage(first, end);
            return;
        }
        var points = _inlineLabels.Read(first, end);
        var owner = AddSentences(Current, first, points.Count > 0 ? points[0].Token : end, isQuoted: false);
        for (var at = 0; at < points.Count; at++)
        {
            var label = points[at].Label;
            var point = Open(label, null, 0, ProvisionPlacement.Depth(block.ListDepth, isMarker: false), within: owner);
            AddSentences(point, label.EndToken, at + 1 < points.Count ? points[at + 1].Token : end, isQuoted: false);
        }
        _placement.CloseTo(owner);
    }

    private bool HasArticles() => _draft.Phrases.All(_divisions).Any(hit => hit.Entry.Name == "article" && _tokens.Is(hit.First, TokenTraits.LineStart)
        && hit.End < _tokens.Count && _tokens.Is(hit.End, TokenTraits.Number | TokenTraits.AllCapitals));

    private bool ReadTitle(Block block, int first, int end)
    {
        if (_provisions.Count > 1)
            return false;
        if (Title == null && (block.Kind == BlockKind.Heading || _headings.IsTitle(block, first, end)))
            _titleFirst = first;
        else if (Title == null || first != _titleEnd || !_headings.ContinuesTitle(block, first, end))
            return false;
        _titleEnd = end;
        Title = _tokens.Passage(_titleFirst, end);
        return true;
    }

    // "1. Services" and "Article 7 Scope" on a line of their own, or "8.1. Term. This Agreement ...". Returns where the text begins.
    private int ReadHeadingBehind(Label label, Block block, int text, int end)
    {
        var isWholeLine = end == _tokens.At(block.Reading.End) || BeginsSeries(end);
        var isLine = label.Style == LabelStyle.Division ? _headings.IsHeading(text, end)
            : label.Marks is "." or ")" or "" && label.Style != LabelStyle.Bullet && isWholeLine && end - text <= MaxLineHeading && _headings.IsHeading(text, end);
        if (isLine)
        {
            Current.Heading = _tokens.Passage(text, end);
            Current.HoldsText = label.Style != LabelStyle.Division;
            return end;
        }
        if (_headings.RunIn(block, text, end) is not { } runIn)
            return text;
        Current.Heading = _tokens.Passage(text, runIn.End);
        return runIn.Text;
    }

    // "(a)" or "2.1." at the next line: the line before it is a heading without a stop.
    private bool BeginsSeries(int line) => _tokens.Is(line, TokenTraits.LineStart)
        && _labels.Read(line, LineEnd(line, _tokens.Count), isHeading: false) is { Ordinal: 1, Marks.Length: > 0 };

    private void EnsureOpen()
    {
        if (_provisions.Count == 1)
            Open(null, ProvisionKind.Preamble, 0, 0);
    }

    private Provision Open(Label? label, ProvisionKind? kind, int headingLevel, int listDepth, Provision? within = null)
    {
        if (within == null && IsBehindFormula)
            _placement.CloseAll();
        var provision = _placement.Open(label, kind, headingLevel, listDepth, _provisions.Count, within);
        _provisions.Add(provision);
        return provision;
    }

    // Returns the provision that holds the last of them: behind "have agreed as follows:" the preamble is over.
    private Provision AddSentences(Provision owner, int first, int end, bool isQuoted)
    {
        if (first < end && !isQuoted && GoesOn(owner, first))
            first = Rejoin(owner, first, end);
        while (first < end)
        {
            if (IsBehindFormula)
                owner = Open(null, ProvisionKind.Text, 0, 0);
            var sentenceEnd = _sentences.EndOf(first, end);
            AddSentence(owner, first, sentenceEnd, isTableCell: false, isQuoted);
            if (!isQuoted && _placement.Preamble is { } preamble && EndsPreamble(first, sentenceEnd))
                _agreedPreamble = preamble;
            first = sentenceEnd;
        }
        return owner;
    }

    private bool IsBehindFormula => _agreedPreamble != null && _placement.Preamble == _agreedPreamble;

    // "NOW, THEREFORE, in consideration of (a) ..." does not end before its points.
    private bool EndsPreamble(int first, int end) => _draft.Phrases.TryFirst(_operativeFormulas, first, end, out var hit)
        && (hit.End == end || _tokens.First(end - 1) is ':' or '.');

    // A page break or a blank line may stand in a sentence: "The Buyer shall", "pay ten crowns", or "in the year", "1986."
    private bool GoesOn(Provision owner, int first) => owner.Sentences.Count > 0 && owner.Kind != ProvisionKind.Signature
        && owner.Sentences[^1] is { IsTableCell: false, IsQuoted: false } last && last.End == first && first < _tokens.Count
        && _tokens.Is(first - 1, TokenTraits.Word | TokenTraits.Number)
        && (_tokens.Is(first, TokenTraits.Number) ? Numerals.IsYear(_tokens.Text(first)) : _tokens.Is(first, TokenTraits.Word) && !_tokens.Is(first, TokenTraits.Capitalised) && !IsLetter(first));

    private bool IsLetter(int token) => _tokens.Length(token) == 1 && token + 1 < _tokens.Count && _tokens.First(token + 1) is '.' or ')';

    private int Rejoin(Provision owner, int first, int end)
    {
        var start = owner.TakeLast().First;
        var sentenceEnd = _sentences.EndOf(first, end);
        AddSentence(owner, start, sentenceEnd, isTableCell: false, isQuoted: false);
        return sentenceEnd;
    }

    private void AddSentence(Provision owner, int first, int end, bool isTableCell, bool isQuoted) =>
        owner.Add(new Sentence(owner, _tokens.Passage(first, end), first, end) { IsTableCell = isTableCell, IsQuoted = isQuoted, IsForeign = _isForeign });

    private ProvisionKind UnlabelledKind(int first)
    {
        if (_draft.Phrases.Begins(_annexes, first))
            return ProvisionKind.Annex;
        return _draft.Phrases.Begins(_preambleHeadings, first) ? ProvisionKind.Preamble : ProvisionKind.Heading;
    }

    // "Signed at Strelsau on 4 May" below the title says when, and closes nothing.
    private bool IsSignature(int first) => _provisions.Count > 1 && _tokens.Is(first, TokenTraits.Capitalised) && _draft.Phrases.Begins(_signatures, first);

    // "ANNEX", "ADDITIONAL ARTICLES", "Protocol on the Ferry" on a line of its own.
    private bool IsAddedHeading(int first, int end) => _headings.IsHeading(first, end)
        && (_draft.Phrases.TryAt(_annexes, first, out var hit) || _draft.Phrases.TryAt(_addedTexts, first, out hit))
        && (hit.End == end || _tokens.IsMark(hit.End, ':') || _draft.Phrases.Begins(_titleContinuations, hit.End));

    // A law that approves, and a second agreement, begin with a formula of their own.
    private bool HoldsFormula(int first, int end) => first < end
        && (_draft.Phrases.Any(_operativeFormulas, first, end) || _draft.Phrases.Any(_enactingFormulas, first, end));

    // "EXHIBIT A Timetable 1. Design ..." without an end of its line.
    private bool IsAnnexBehindSignatures(int line) => _placement.IsBehindSignatures && _tokens.Is(line, TokenTraits.AllCapitals) && _draft.Phrases.Begins(_annexes, line);

    // A text behind the signatures may restate articles in quotation marks; before them a quoted article is one of another text.
    private bool IsRestated(int line) => Characters.OpensQuotation(_tokens.First(line)) && _placement.IsInAddedText && _draft.Phrases.Begins(_divisions, line + 1);

    private int LineEnd(int line, int end)
    {
        do
        {
            line++;
        }
        while (line < end && !_tokens.Is(line, TokenTraits.LineStart));
        return Math.Min(line, end);
    }
}
