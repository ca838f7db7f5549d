using System.Text;
using DraftLint.Positions;

namespace DraftLint.Cli.PositionFiles;

/// <summary>A position as it is embedded: written when DraftLint is built, read without YAML and without reflection. Both sides are of one build.</summary>
internal static class PositionImage
{
    /// <summary>Writes a position.</summary>
    public static void Write(Position position, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(position.Name);
        writer.Write(position.Party);
        Write(writer, position.Aliases);
        Write(writer, position.Adjectives);
        Write(writer, position.Territories, Write);
        Write(writer, position.Adversaries, Write);
        Write(writer, position.Allies, Write);
        Write(writer, position.Guarantors, Write);
        Write(writer, position.Organisations, Write);
        Write(writer, position.Norms, Write);
        Write(writer, position.Subjects, Write);
    }

    /// <summary>Reads what <see cref="Write(Position, Stream)"/> has written; keys are read in the order in which they stand here.</summary>
    public static Position Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return new Position
        {
            Name = reader.ReadString(),
            Party = reader.ReadString(),
            Aliases = Texts(reader),
            Adjectives = Texts(reader),
            Territories = List(reader, Territory),
            Adversaries = List(reader, Counterpart),
            Allies = List(reader, Counterpart),
            Guarantors = List(reader, Counterpart),
            Organisations = List(reader, Counterpart),
            Norms = List(reader, Norm),
            Subjects = List(reader, Subject),
        };
    }

    private static void Write(BinaryWriter writer, Territory territory)
    {
        writer.Write(territory.Name);
        Write(writer, territory.Spellings);
    }

    private static Territory Territory(BinaryReader reader) => new(reader.ReadString(), Texts(reader));

    private static void Write(BinaryWriter writer, Counterpart counterpart)
    {
        writer.Write(counterpart.Name);
        Write(writer, counterpart.Aliases);
        Write(writer, counterpart.Adjectives);
        Write(writer, counterpart.Laws);
    }

    private static Counterpart Counterpart(BinaryReader reader) => new(reader.ReadString(), Texts(reader), Texts(reader)) { Laws = Texts(reader) };

    private static void Write(BinaryWriter writer, Norm norm)
    {
        writer.Write(norm.Id);
        writer.Write(norm.Citation);
        writer.Write(norm.Gist);
        writer.Write(norm.Status);
    }

    private static Norm Norm(BinaryReader reader) => new(reader.ReadString(), reader.ReadString(), reader.ReadString()) { Status = reader.ReadString() };

    private static void Write(BinaryWriter writer, Fallback fallback)
    {
        writer.Write(fallback.Wording);
        Write(writer, fallback.Marks, (to, mark) => to.Write((byte)mark));
    }

    private static Fallback Fallback(BinaryReader reader) => new(reader.ReadString(), List(reader, from => (FallbackMark)from.ReadByte()));

    private static void Write(BinaryWriter writer, Subject subject)
    {
        writer.Write(subject.Name);
        writer.Write(subject.Position);
        Write(writer, subject.Fallbacks, Write);
        Write(writer, subject.Unacceptable);
        Write(writer, subject.Norms);
        writer.Write(subject.IsNonNegotiable);
        // No severity is empty: the reader of YAML takes the known ones only.
        writer.Write(subject.Severity ?? "");
        writer.Write(subject.Owner);
        writer.Write(subject.Review);
    }

    private static Subject Subject(BinaryReader reader) => new()
    {
        Name = reader.ReadString(),
        Position = reader.ReadString(),
        Fallbacks = List(reader, Fallback),
        Unacceptable = Texts(reader),
        Norms = Texts(reader),
        IsNonNegotiable = reader.ReadBoolean(),
        Severity = reader.ReadString() is { Length: > 0 } severity ? severity : null,
        Owner = reader.ReadString(),
        Review = reader.ReadString(),
    };

    private static void Write(BinaryWriter writer, IReadOnlyList<string> texts) => Write(writer, texts, (to, text) => to.Write(text));

    private static string[] Texts(BinaryReader reader) => List(reader, from => from.ReadString());

    private static void Write<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
            write(writer, item);
    }

    private static T[] List<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.Read7BitEncodedInt()];
        for (var index = 0; index < items.Length; index++)
            items[index] = read(reader);
        return items;
    }
}
