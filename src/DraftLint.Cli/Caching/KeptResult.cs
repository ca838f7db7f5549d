using System.Buffers.Binary;
using DraftLint.Reports;

namespace DraftLint.Cli.Caching;

/// <summary>What an earlier run told of a draft.</summary>
/// <param name="Totals">What it came to.</param>
/// <param name="UnheededSuppressions">How many of its comments would suppress findings and do not count.</param>
/// <param name="Text">The part of the text report that is about it, as it was written.</param>
internal sealed record KeptResult(DraftTotals Totals, int UnheededSuppressions, byte[] Text)
{
    private const int Numbers = 10;
    private const int HeadSize = Numbers * sizeof(int);

    /// <summary>As it is stored.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeadSize + Text.Length];
        ReadOnlySpan<int> numbers =
        [
            Totals.Provisions, Totals.Statements, Totals.Errors, Totals.Warnings, Totals.Suggestions, Totals.Fixable, Totals.FixableUnseen,
            Totals.WaivedByComment, Totals.WaivedByBaseline, UnheededSuppressions,
        ];
        for (var index = 0; index < Numbers; index++)
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(index * sizeof(int)), numbers[index]);
        Text.CopyTo(bytes, HeadSize);
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> has made; null for what is too short.</summary>
    public static KeptResult? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadSize)
            return null;
        Span<int> numbers = stackalloc int[Numbers];
        for (var index = 0; index < Numbers; index++)
            numbers[index] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(index * sizeof(int))..]);
        var totals = new DraftTotals(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], numbers[7], numbers[8]);
        return new KeptResult(totals, numbers[9], bytes[HeadSize..].ToArray());
    }
}
