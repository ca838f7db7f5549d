using System.Reflection.Metadata;

namespace DraftLint.Scripting.Checking;

/// <summary>Reads the code of a method, instruction by instruction. What the compiler never writes for a rule is unknown to it.</summary>
internal static class InstructionReader
{
    private const int TwoBytes = 0xFE;

    /// <summary>The next instruction and the metadata token that follows it (0 where none does); false when it is unknown.</summary>
    public static bool TryRead(ref BlobReader code, out ILOpCode instruction, out int token)
    {
        token = 0;
        instruction = (ILOpCode)code.ReadByte();
        if ((int)instruction == TwoBytes && code.RemainingBytes > 0)
            instruction = (ILOpCode)((TwoBytes << 8) | code.ReadByte());
        var size = SizeBehind(instruction);
        if (size == Token && code.RemainingBytes >= 4)
            token = code.ReadInt32();
        else if (instruction == ILOpCode.Switch && code.RemainingBytes >= 4)
            return TrySkip(ref code, 4L * code.ReadUInt32());
        else
            return size is >= 0 and not Token && TrySkip(ref code, size);
        return true;
    }

    private const int Token = 100;

    private static bool TrySkip(ref BlobReader code, long bytes)
    {
        if (bytes > code.RemainingBytes)
            return false;
        code.Offset += (int)bytes;
        return true;
    }

    // Left out, and so refused: breakpoints, jumps out of the method, calls through pointers, raw memory, typed references.
    private static int SizeBehind(ILOpCode instruction) => (int)instruction switch
    {
        0x01 or 0x27 or 0x29 or 0x70 => -1,
        (>= 0x0E and <= 0x13) or 0x1F or (>= 0x2B and <= 0x37) or 0xDE => 1,
        0x20 or 0x22 or (>= 0x38 and <= 0x44) or 0xDD => 4,
        0x21 or 0x23 => 8,
        0x28 or 0x6F or (>= 0x71 and <= 0x75) or 0x79 or (>= 0x7B and <= 0x81) or 0x8C or 0x8D or 0x8F or (>= 0xA3 and <= 0xA5) or 0xD0 => Token,
        0x45 => 0,
        <= 0x26 or (>= 0x2A and <= 0x6E) or 0x76 or 0x7A or (>= 0x82 and <= 0x8B) or 0x8E or (>= 0x90 and <= 0xA2) or (>= 0xB3 and <= 0xBA) or 0xC3
            or (>= 0xD1 and <= 0xDC) or 0xDF or 0xE0 => 0,
        0xFE06 or 0xFE07 or 0xFE15 or 0xFE16 => Token,
        >= 0xFE09 and <= 0xFE0E => 2,
        (>= 0xFE01 and <= 0xFE05) or 0xFE11 or 0xFE13 or 0xFE14 or 0xFE1A or 0xFE1E => 0,
        _ => -1,
    };
}
