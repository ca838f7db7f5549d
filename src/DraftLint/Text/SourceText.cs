using System.Buffers;
using System.Text;

namespace DraftLint.Text;

/// <summary>The text of one file exactly as written, without its byte order mark, with the way from offsets to lines.</summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly int[] _lineStarts;

    /// <param name="path">The name under which findings are reported.</param>
    /// <param name="content">The characters; a leading byte order mark is dropped.</param>
    public SourceText(string path, string content)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(content);
        Path = path;
        HasByteOrderMark = content.StartsWith('\uFEFF');
        Content = HasByteOrderMark ? content[1..] : content;
        _lineStarts = FindLineStarts(Content);
    }

    /// <summary>The name under which findings are reported.</summary>
    public string Path { get; }

    /// <summary>The characters, without byte order mark.</summary>
    public string Content { get; }

    /// <summary>True when the file began with a byte order mark, which counts nothing in any offset.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>The number of lines; a line ends at LF, CRLF or CR.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>Decodes a file. On failure <paramref name="problem"/> is one sentence that names the offset of the first bad byte.</summary>
    public static bool TryDecode(string path, byte[] bytes, out SourceText? source, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        source = null;
        problem = LooksBinary(bytes);
        if (problem != null)
            return false;
        try
        {
            source = new SourceText(path, StrictUtf8.GetString(bytes));
            return true;
        }
        catch (DecoderFallbackException)
        {
            problem = $"not UTF-8: the first bad byte is at offset {FirstBadByte(bytes)}";
            return false;
        }
    }

    /// <summary>Line and column of an offset between 0 and the length of the text.</summary>
    public TextPosition GetPosition(int offset)
    {
        var line = Sorted.IndexFrom(_lineStarts, _lineStarts.Length, offset + 1);
        return new TextPosition(line, offset - _lineStarts[line - 1] + 1);
    }

    /// <summary>The span of a line (from 1) without its line end.</summary>
    public TextSpan GetLineSpan(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] : Content.Length;
        while (end > start && Content[end - 1] is '\n' or '\r')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The characters of a span.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Content.AsSpan(span.Start, span.Length);

    /// <summary>The same file with other characters; a byte order mark stays.</summary>
    internal SourceText WithContent(string content) => new(Path, HasByteOrderMark ? '\uFEFF' + content : content);

    /// <summary>The bytes of the file, which decoding has kept: UTF-8, with the byte order mark that it began with.</summary>
    public byte[] ToBytes() => StrictUtf8.GetBytes(HasByteOrderMark ? '\uFEFF' + Content : Content);

    private static int[] FindLineStarts(string content)
    {
        var starts = new int[Math.Max(16, content.Length / 64)];
        var count = 1;
        var at = 0;
        while (true)
        {
            var found = content.AsSpan(at).IndexOfAny('\n', '\r');
            if (found < 0)
                break;
            at += found + 1;
            if (content[at - 1] == '\r' && at < content.Length && content[at] == '\n')
                at++;
            if (count == starts.Length)
                Array.Resize(ref starts, starts.Length * 2);
            starts[count++] = at;
        }
        Array.Resize(ref starts, count);
        return starts;
    }

    private static string? LooksBinary(byte[] bytes)
    {
        if (bytes.Length >= 2 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
            return "not UTF-8: the file begins with a UTF-16 byte order mark; save it as UTF-8";
        var zero = bytes.AsSpan().IndexOf((byte)0);
        return zero < 0 ? null : $"not a text file: a zero byte at offset {zero}";
    }

    private static int FirstBadByte(byte[] bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var length) != OperationStatus.Done)
                return at;
            at += length;
        }
        return at;
    }
}
