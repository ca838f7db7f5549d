using System.Text.Encodings.Web;
using System.Text.Json;
using DraftLint.Facts;
using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Cli.Parsing;

/// <summary>The clause model as JSON: rules/schemas/parse.schema.json describes it. One small method for each kind of thing.</summary>
internal sealed class ReadingJson
{
    private readonly Utf8JsonWriter _json;

    private ReadingJson(Utf8JsonWriter json) => _json = json;

    public static void Write(Stream stream, Reading reading)
    {
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            new ReadingJson(json).Write(reading);
        stream.Write("\n"u8);
    }

    private void Write(Reading reading)
    {
        var agreement = reading.Agreement;
        _json.WriteStartObject();
        _json.WriteString("file", agreement.Draft.Source.Path);
        Passage("title", agreement.Title);
        Array("provisions", agreement.Provisions.Where(provision => provision.Parent != null), Write);
        Array("statements", reading.All<Statement>(), Write);
        Array("parties", agreement.Parties, Write);
        Array("definedTerms", agreement.DefinedTerms, Write);
        Array("references", agreement.CrossReferences, Write);
        Array("placeholders", reading.All<Placeholder>(), placeholder => At(placeholder.Sentence, placeholder.Passage));
        Array("guaranteeTerms", reading.All<GuaranteeTerm>(), term => At(term.Sentence, term.Passage));
        Array("analogies", reading.All<GuaranteeAnalogy>(), analogy => At(analogy.Sentence, analogy.Passage));
        Array("enforcementMeasures", reading.All<EnforcementMeasure>(), measure => At(measure.Sentence, measure.Passage));
        Array("territorialActs", reading.All<TerritorialAct>(), act => At(act.Sentence, act.Passage));
        _json.WriteEndObject();
    }

    private void Write(Provision provision)
    {
        _json.WriteString("path", provision.Path);
        _json.WriteString("kind", Name(provision.Kind));
        _json.WriteString("role", Name(provision.Role));
        _json.WriteString("label", provision.Label?.Text);
        _json.WriteString("citation", provision.Citation);
        Passage("heading", provision.Heading);
        Array("sentences", provision.Sentences, sentence => Text(sentence.Passage));
    }

    private void Write(Statement statement)
    {
        _json.WriteString("provision", statement.Provision.Path);
        _json.WriteString("modality", Name(statement.Modality));
        _json.WriteBoolean("negative", statement.IsNegative);
        _json.WriteBoolean("passive", statement.IsPassive);
        _json.WriteBoolean("subordinate", statement.IsSubordinate);
        _json.WriteBoolean("operative", statement.IsOperative);
        Passage("modal", statement.Modal);
        Passage("subject", statement.Subject);
        Passage("obligor", statement.Obligor);
        Passage("verb", statement.Verb);
        Passage("deadline", statement.Deadline);
        Text(statement.Passage);
    }

    private void Write(Party party)
    {
        _json.WriteString("name", party.Name);
        Text(party.Passage);
    }

    private void Write(DefinedTerm term)
    {
        _json.WriteString("key", term.Key);
        _json.WriteString("provision", term.Sentence.Provision.Path);
        Text(term.Term);
    }

    private void Write(CrossReference reference)
    {
        _json.WriteString("target", Name(reference.Target));
        _json.WriteString("provision", reference.Provision?.Path);
        _json.WriteString("reason", reference.Reason);
        Text(reference.Passage);
    }

    private void At(Sentence sentence, Passage passage)
    {
        _json.WriteString("provision", sentence.Provision.Path);
        Text(passage);
    }

    private void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _json.WriteStartObject();
            write(item);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void Passage(string name, Passage? passage)
    {
        if (passage == null)
        {
            _json.WriteNull(name);
            return;
        }
        _json.WriteStartObject(name);
        Text(passage);
        _json.WriteEndObject();
    }

    private void Text(Passage passage)
    {
        _json.WriteString("text", passage.Text);
        _json.WriteNumber("line", passage.Position.Line);
        _json.WriteNumber("column", passage.Position.Column);
        _json.WriteNumber("start", passage.Span.Start);
        _json.WriteNumber("length", passage.Span.Length);
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
