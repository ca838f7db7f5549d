using System.Text.Encodings.Web;
using System.Text.Json;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>Writes text into JSON so that a person can read it, and so that no invisible character gets through as it is.</summary>
internal static class JsonText
{
    /// <summary>Letters of every script as they are; controls, and what lies beyond the basic plane, escaped.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The same, without line ends.</summary>
    public static JsonWriterOptions OnOneLine { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a property.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteText(value);
    }

    /// <summary>Writes a value.</summary>
    public static void WriteText(this Utf8JsonWriter json, string value)
    {
        // The relaxed encoder lets bidirectional and zero-width characters pass; the strict one writes nothing but ASCII.
        if (value.AsSpan().ContainsAny(Characters.Invisible))
            json.WriteRawValue($"\"{JavaScriptEncoder.Default.Encode(value)}\"", skipInputValidation: true);
        else
            json.WriteStringValue(value);
    }

    /// <summary>Writes the property only where there is something to say.</summary>
    public static void WriteTextIfAny(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteText(name, value);
    }

    /// <summary>Writes a list of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteText(value);
        json.WriteEndArray();
    }
}
