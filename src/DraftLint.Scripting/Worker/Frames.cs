using System.Buffers.Binary;

namespace DraftLint.Scripting.Worker;

/// <summary>What a frame between the tool and its worker says.</summary>
internal enum FrameKind : byte
{
    /// <summary>To the worker: compile these scripts.</summary>
    Compile = 1,

    /// <summary>To the worker: load this assembly, compiled before.</summary>
    Load,

    /// <summary>To the worker: run the rules on this draft.</summary>
    Check,

    /// <summary>From the worker: what follows is the work of this script or this rule.</summary>
    Begins,

    /// <summary>From the worker: the compiled assembly, and what is wrong with the scripts.</summary>
    Compiled,

    /// <summary>From the worker: the rules of the assembly, or why it was refused.</summary>
    Loaded,

    /// <summary>From the worker: what a rule found.</summary>
    Found,

    /// <summary>From the worker: a rule threw.</summary>
    Failed,

    /// <summary>From the worker: all has been answered.</summary>
    Done,
}

/// <summary>Frames over a pipe: a length of four bytes, the kind, and the content. Neither side believes what the other says.</summary>
internal sealed class Frames(Stream input, Stream output)
{
    // A draft of 20 MB in UTF-8, or an assembly of 200 scripts.
    private const int MostBytes = 64 * 1024 * 1024;

    private readonly byte[] _head = new byte[5];

    public void Send(FrameKind kind, Action<BinaryWriter>? write = null)
    {
        var buffer = new MemoryStream();
        buffer.SetLength(_head.Length);
        buffer.Position = _head.Length;
        using var writer = new BinaryWriter(buffer);
        write?.Invoke(writer);
        writer.Flush();
        var bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length - _head.Length);
        bytes[4] = (byte)kind;
        output.Write(bytes);
        output.Flush();
    }

    /// <summary>The next frame; null when the other side has gone, or says what cannot be.</summary>
    public (FrameKind Kind, BinaryReader Content)? Receive()
    {
        if (input.ReadAtLeast(_head, _head.Length, throwOnEndOfStream: false) < _head.Length)
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(_head);
        if (length is < 0 or > MostBytes)
            return null;
        var content = new byte[length];
        return input.ReadAtLeast(content, length, throwOnEndOfStream: false) < length ? null : ((FrameKind)_head[4], new BinaryReader(new MemoryStream(content, writable: false)));
    }
}
