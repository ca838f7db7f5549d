namespace DraftLint.Cli.Caching;

/// <summary>Passes on what is written, and keeps a copy for whoever asks.</summary>
/// <param name="target">Where it goes.</param>
internal sealed class RecordingStream(Stream target) : Stream
{
    private readonly MemoryStream _copy = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>What was written since the last time.</summary>
    public byte[] Take()
    {
        var taken = _copy.ToArray();
        _copy.SetLength(0);
        return taken;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        target.Write(buffer);
        _copy.Write(buffer);
    }

    public override void Flush() => target.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
