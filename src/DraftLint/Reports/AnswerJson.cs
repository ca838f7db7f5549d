using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>The answer to a question as JSON: facts with their kind, place and words; anonymous objects with their properties; all else as it prints itself.</summary>
public static class AnswerJson
{
    // An answer of answers of answers is more than a reader follows; a fact that leads back to itself would never end.
    private const int Deepest = 4;

    /// <summary>Writes the answer.</summary>
    public static void Write(object? value, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
            Write(json, value, 0);
        stream.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, object? value, int depth)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int or long or decimal:
                json.WriteNumberValue(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case IPlaced placed:
                WritePlaced(json, placed);
                break;
            case IEnumerable elements and not string when depth < Deepest:
                json.WriteStartArray();
                foreach (var element in elements)
                    Write(json, element, depth + 1);
                json.WriteEndArray();
                break;
            default:
                WriteObject(json, value, depth);
                break;
        }
    }

    private static void WritePlaced(Utf8JsonWriter json, IPlaced placed)
    {
        json.WriteStartObject();
        json.WriteText("kind", placed.GetType().Name);
        if (placed.Passage is { } passage)
        {
            json.WriteNumber("line", passage.Position.Line);
            json.WriteNumber("column", passage.Position.Column);
            json.WriteText("text", passage.Text);
        }
        json.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter json, object value, int depth)
    {
        if (depth >= Deepest || !Attribute.IsDefined(value.GetType(), typeof(CompilerGeneratedAttribute)))
        {
            json.WriteText(AnswerText.Text(value));
            return;
        }
        json.WriteStartObject();
        foreach (var property in value.GetType().GetProperties())
        {
            json.WritePropertyName(property.Name);
            Write(json, property.GetValue(value), depth + 1);
        }
        json.WriteEndObject();
    }
}
