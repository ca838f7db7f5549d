using System.Text.Json;
using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>The words of the clause model's JSON: passages, places, lists, names of enumerations.</summary>
internal sealed class ModelJson(Utf8JsonWriter json, Agreement agreement)
{
    private readonly Dictionary<Sentence, int> _sentences = agreement.Sentences.Select((sentence, index) => (sentence, index)).ToDictionary(pair => pair.sentence, pair => pair.index);

    public void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public void Passage(string name, Passage? passage)
    {
        json.WritePropertyName(name);
        if (passage == null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        Content(passage);
        json.WriteEndObject();
    }

    public void Place(Sentence sentence, Passage passage)
    {
        json.WriteNumber("sentence", _sentences[sentence]);
        Content(passage);
    }

    public void Content(Passage passage)
    {
        json.WriteText("text", passage.Text);
        Span("span", passage, passage);
    }

    public void Span(string name, Passage? first, Passage? last)
    {
        json.WritePropertyName(name);
        if (first == null || last == null)
        {
            json.WriteNullValue();
            return;
        }
        var (start, end) = (first.Position, last.EndPosition);
        json.WriteStartObject();
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteNumber("start", first.Span.Start);
        json.WriteNumber("length", last.Span.End - first.Span.Start);
        json.WriteEndObject();
    }

    public void Index(string name, int? index)
    {
        if (index is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    public void Text(string name, string? text)
    {
        if (text == null)
            json.WriteNull(name);
        else
            json.WriteText(name, text);
    }

    public void Texts(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteText(text);
        json.WriteEndArray();
    }

    public void Name<T>(string name, T value)
        where T : struct, Enum => json.WriteString(name, JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    public void Number(string name, decimal? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    public void Flag(string name, bool holds) => json.WriteBoolean(name, holds);

    public int IndexOf(Sentence sentence) => _sentences[sentence];
}
