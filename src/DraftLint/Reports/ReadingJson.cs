using System.Text.Json;
using DraftLint.Facts;
using DraftLint.Model;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>
/// Writes the clause model as JSON; rules/schemas/parse.schema.json describes it. A new kind of fact needs one line in
/// <see cref="WriteFacts"/>, one small method, and its entry in the schema.
/// </summary>
public sealed class ReadingJson
{
    private readonly Utf8JsonWriter _json;
    private readonly Reading _reading;
    private readonly Dictionary<Sentence, int> _sentences = [];

    private ReadingJson(Utf8JsonWriter json, Reading reading)
    {
        _json = json;
        _reading = reading;
        foreach (var sentence in reading.Agreement.Sentences)
            _sentences.Add(sentence, _sentences.Count);
    }

    /// <summary>Writes all that was read from an agreement.</summary>
    public static void Write(Reading reading, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
            new ReadingJson(json, reading).Write();
        stream.Write("\n"u8);
    }

    private void Write()
    {
        var agreement = _reading.Agreement;
        _json.WriteStartObject();
        _json.WriteText("file", agreement.Draft.Source.Path);
        Passage("title", agreement.Title);
        List("provisions", agreement.Provisions, Write);
        List("parties", agreement.Parties, Write);
        List("partyMentions", agreement.PartyNames.Mentions, Write);
        List("definedTerms", agreement.DefinedTerms, Write);
        List("references", agreement.CrossReferences, Write);
        WriteFacts();
        _json.WriteEndObject();
    }

    private void WriteFacts()
    {
        List("statements", _reading.All<Statement>(), Write);
        List("termUses", _reading.All<TermUse>(), Write);
        List("placeholders", _reading.All<Placeholder>(), placeholder => Place(placeholder.Sentence, placeholder.Passage));
        List("numberingFaults", _reading.All<NumberingFault>(), Write);
        List("guaranteeTerms", _reading.All<GuaranteeTerm>(), Write);
        List("guaranteeSpecifications", _reading.All<GuaranteeSpecification>(), Write);
        List("guaranteeAnalogies", _reading.All<GuaranteeAnalogy>(), Write);
        List("enforcementMeasures", _reading.All<EnforcementMeasure>(), Write);
        List("territorialActs", _reading.All<TerritorialAct>(), Write);
        List("hiddenCharacters", _reading.All<HiddenCharacter>(), Write);
    }

    private void Write(Provision provision)
    {
        _json.WriteNumber("index", provision.Index);
        Index("parent", provision.Parent?.Index);
        _json.WriteText("path", provision.Path);
        Name("kind", provision.Kind);
        Name("role", provision.Role);
        Text("label", provision.Label?.Text);
        _json.WriteText("citation", provision.Citation);
        Passage("heading", provision.Heading);
        _json.WritePropertyName("span");
        Span(provision.Start, provision.Sentences.Count > 0 ? provision.Sentences[^1].Passage : provision.Heading ?? provision.Start);
        List("sentences", provision.Sentences, Write);
    }

    private void Write(Sentence sentence)
    {
        _json.WriteNumber("index", _sentences[sentence]);
        Index("stem", sentence.Stem is { } stem ? _sentences[stem] : null);
        _json.WriteBoolean("tableCell", sentence.IsTableCell);
        _json.WriteBoolean("quoted", sentence.IsQuoted);
        Content(sentence.Passage);
    }

    private void Write(Party party)
    {
        _json.WriteText("name", party.Name);
        Texts("aliases", party.Aliases);
        Texts("adjectives", party.Adjectives);
        Content(party.Passage);
    }

    private void Write(PartyMention mention)
    {
        Texts("parties", mention.Parties.Select(party => party.Name));
        Place(mention.Sentence, mention.Passage);
    }

    private void Write(DefinedTerm term)
    {
        _json.WriteText("key", term.Key);
        _json.WriteBoolean("name", term.IsName);
        _json.WriteBoolean("label", term.IsLabel);
        Place(term.Sentence, term.Term);
    }

    private void Write(CrossReference reference)
    {
        Name("target", reference.Target);
        Index("provision", reference.Provision?.Index);
        _json.WriteText("reason", reference.Reason);
        Place(reference.Sentence, reference.Passage);
    }

    private void Write(Statement statement)
    {
        Name("modality", statement.Modality);
        _json.WriteBoolean("negative", statement.IsNegative);
        _json.WriteBoolean("passive", statement.IsPassive);
        _json.WriteBoolean("subordinate", statement.IsSubordinate);
        _json.WriteBoolean("operative", statement.IsOperative);
        _json.WriteBoolean("legalEffect", statement.IsLegalEffect);
        _json.WriteBoolean("consequence", statement.IsConsequence);
        _json.WriteBoolean("lacksObligor", statement.LacksObligor);
        _json.WriteBoolean("enforcement", statement.IsEnforcement);
        _json.WriteBoolean("guarantee", statement.IsGuarantee);
        Passage("modal", statement.Modal);
        Passage("subject", statement.Subject);
        Passage("obligor", statement.Obligor);
        Passage("verb", statement.Verb);
        Passage("deadline", statement.Deadline);
        Place(statement.Sentence, statement.Passage);
    }

    private void Write(TermUse use)
    {
        _json.WriteText("key", use.Key);
        _json.WriteBoolean("defined", use.Definition != null);
        Place(use.Sentence, use.Passage);
    }

    private void Write(NumberingFault fault)
    {
        Name("fault", fault.Kind);
        _json.WriteNumber("provision", fault.Provision.Index);
        _json.WriteNumber("previous", fault.Previous.Index);
        _json.WriteNumber("expected", fault.Expected);
    }

    private void Write(GuaranteeTerm term)
    {
        _json.WriteText("key", term.Key);
        _json.WriteBoolean("vagueQualifier", term.HasVagueQualifier);
        _json.WriteBoolean("operative", term.IsOperative);
        Place(term.Sentence, term.Passage);
    }

    private void Write(GuaranteeSpecification specification)
    {
        _json.WriteText("key", specification.Key);
        _json.WriteNumber("provision", specification.Provision.Index);
    }

    private void Write(GuaranteeAnalogy analogy)
    {
        _json.WriteBoolean("pinned", analogy.IsPinned);
        _json.WriteBoolean("operative", analogy.IsOperative);
        Place(analogy.Sentence, analogy.Passage);
    }

    private void Write(EnforcementMeasure measure)
    {
        _json.WriteBoolean("enforcementContext", measure.IsInEnforcementContext);
        _json.WriteBoolean("operative", measure.IsOperative);
        Passage("clarifier", measure.Clarifier);
        Place(measure.Sentence, measure.Passage);
    }

    private void Write(TerritorialAct act)
    {
        Name("act", act.Kind);
        _json.WriteBoolean("operative", act.IsOperative);
        Place(act.Sentence, act.Passage);
    }

    private void Write(HiddenCharacter character)
    {
        _json.WriteText("codePoint", character.CodePoint);
        Content(character.Passage);
    }

    private void List<T>(string name, IEnumerable<T> items, Action<T> write)
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
        _json.WritePropertyName(name);
        if (passage == null)
        {
            _json.WriteNullValue();
            return;
        }
        _json.WriteStartObject();
        Content(passage);
        _json.WriteEndObject();
    }

    private void Place(Sentence sentence, Passage passage)
    {
        _json.WriteNumber("sentence", _sentences[sentence]);
        Content(passage);
    }

    private void Content(Passage passage)
    {
        _json.WriteText("text", passage.Text);
        _json.WritePropertyName("span");
        Span(passage, passage);
    }

    private void Span(Passage? first, Passage? last)
    {
        if (first == null || last == null)
        {
            _json.WriteNullValue();
            return;
        }
        var (start, end) = (first.Position, last.EndPosition);
        _json.WriteStartObject();
        _json.WriteNumber("line", start.Line);
        _json.WriteNumber("column", start.Column);
        _json.WriteNumber("endLine", end.Line);
        _json.WriteNumber("endColumn", end.Column);
        _json.WriteNumber("start", first.Span.Start);
        _json.WriteNumber("length", last.Span.End - first.Span.Start);
        _json.WriteEndObject();
    }

    private void Index(string name, int? index)
    {
        if (index is { } number)
            _json.WriteNumber(name, number);
        else
            _json.WriteNull(name);
    }

    private void Text(string name, string? text)
    {
        if (text == null)
            _json.WriteNull(name);
        else
            _json.WriteText(name, text);
    }

    private void Texts(string name, IEnumerable<string> texts)
    {
        _json.WriteStartArray(name);
        foreach (var text in texts)
            _json.WriteText(text);
        _json.WriteEndArray();
    }

    private void Name<T>(string name, T value)
        where T : struct, Enum => _json.WriteString(name, JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
}
