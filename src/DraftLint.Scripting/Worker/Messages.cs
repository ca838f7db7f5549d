using DraftLint.Diagnostics;
using DraftLint.Scripting.Dialect;
using DraftLint.Text;

namespace DraftLint.Scripting.Worker;

/// <summary>What stands in the frames. The tool reads back no more than numbers and strings, and checks each.</summary>
internal static class Messages
{
    /// <summary>How many letters of an argument a message shows. Of a longer one the worker sends one more, which tells that it was cut.</summary>
    public const int LongestArgument = 300;

    // As many as a message has places for.
    private const int MostArguments = 10;

    public static void WriteScripts(BinaryWriter writer, IReadOnlyCollection<(int Index, Script Script)> scripts)
    {
        writer.Write(scripts.Count);
        foreach (var (index, script) in scripts)
        {
            writer.Write(index);
            writer.Write(script.Text);
        }
    }

    public static void WriteNumbers(BinaryWriter writer, IReadOnlyCollection<int> numbers)
    {
        writer.Write(numbers.Count);
        foreach (var number in numbers)
            writer.Write(number);
    }

    public static IReadOnlyCollection<int> ReadNumbers(BinaryReader reader)
    {
        var numbers = new HashSet<int>();
        for (var left = reader.ReadInt32(); left > 0; left--)
            numbers.Add(reader.ReadInt32());
        return numbers;
    }

    public static void WriteCompiled(BinaryWriter writer, byte[] assembly, IReadOnlyCollection<ScriptError> errors)
    {
        writer.Write(assembly.Length);
        writer.Write(assembly);
        WriteErrors(writer, errors);
    }

    public static void WriteLoaded(BinaryWriter writer, LoadedRules loaded)
    {
        WriteRules(writer, loaded.Rules);
        WriteErrors(writer, loaded.Errors);
    }

    public static void WriteRules(BinaryWriter writer, IReadOnlyCollection<StatedRule> rules)
    {
        writer.Write(rules.Count);
        foreach (var rule in rules)
        {
            writer.Write(rule.Script);
            foreach (var text in new[] { rule.Id, rule.Name, rule.Title, rule.Message, rule.Authority })
                writer.Write(text);
            writer.Write((int)rule.Severity);
        }
    }

    public static IReadOnlyList<StatedRule> ReadRules(BinaryReader reader)
    {
        var rules = new List<StatedRule>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            rules.Add(new StatedRule(reader.ReadInt32(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(),
                (Severity)reader.ReadInt32()));
        }
        return rules;
    }

    public static void WriteFound(BinaryWriter writer, int rule, IReadOnlyCollection<IPlaced> places)
    {
        writer.Write(rule);
        writer.Write(places.Count);
        foreach (var place in places)
        {
            var passage = place.Passage!;
            writer.Write(passage.Span.Start);
            writer.Write(passage.Span.Length);
            string[] arguments = [passage.Text, .. ((place as Flagged)?.Arguments ?? []).Take(MostArguments - 1)];
            writer.Write(arguments.Length);
            foreach (var argument in arguments)
                writer.Write(argument is { Length: > LongestArgument } ? argument[..(LongestArgument + 1)] : argument ?? "");
        }
    }

    public static IReadOnlyList<StatedPlace> ReadPlaces(BinaryReader reader)
    {
        var places = new List<StatedPlace>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var (start, length, arguments) = (reader.ReadInt32(), reader.ReadInt32(), new List<string>());
            for (var more = reader.ReadInt32(); more > 0; more--)
                arguments.Add(reader.ReadString());
            places.Add(new StatedPlace(start, length, arguments));
        }
        return places;
    }

    /// <summary>Bytes behind their number.</summary>
    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public static byte[] ReadBytes(BinaryReader reader)
    {
        // Not as many as somebody says there are, but as many as there can be.
        var length = reader.ReadInt32();
        return length >= 0 && length <= reader.BaseStream.Length - reader.BaseStream.Position ? reader.ReadBytes(length) : throw new EndOfStreamException();
    }

    public static void WriteFailed(BinaryWriter writer, int rule, string exception)
    {
        writer.Write(rule);
        writer.Write(exception);
    }

    public static IReadOnlyList<ScriptError> ReadErrors(BinaryReader reader)
    {
        var errors = new List<ScriptError>();
        for (var left = reader.ReadInt32(); left > 0; left--)
            errors.Add(new ScriptError(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadString()));
        return errors;
    }

    private static void WriteErrors(BinaryWriter writer, IReadOnlyCollection<ScriptError> errors)
    {
        writer.Write(errors.Count);
        foreach (var error in errors)
        {
            writer.Write(error.Script);
            writer.Write(error.Line);
            writer.Write(error.Column);
            writer.Write(error.Message);
        }
    }
}

/// <summary>A rule as the worker states it, not checked yet.</summary>
internal sealed record StatedRule(int Script, string Id, string Name, string Title, string Message, string Authority, Severity Severity)
{
    public static StatedRule Of(int script, HouseRule rule) =>
        new(script, rule.Id ?? "", rule.Name ?? "", rule.Title ?? "", rule.Message ?? "", rule.Authority ?? "", rule.Severity);
}

/// <summary>A finding as the worker states it, not checked yet: a span of the source, and what the message quotes and says.</summary>
internal sealed record StatedPlace(int Start, int Length, IReadOnlyList<string> Arguments);
