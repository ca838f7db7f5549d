using System.Text.Json;
using DraftLint.Model;

namespace DraftLint.Reports;

/// <summary>Writes the clause model as JSON; rules/schemas/parse.schema.json describes it.</summary>
public sealed class ReadingJson
{
    private readonly ModelJson _json;

    private ReadingJson(ModelJson json) => _json = json;

    /// <summary>Writes all that was read from an agreement.</summary>
    public static void Write(Reading reading, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(stream);
        using (var writer = new Utf8JsonWriter(stream, JsonText.Options))
        {
            var json = new ModelJson(writer, reading.Agreement);
            writer.WriteStartObject();
            new ReadingJson(json).Write(reading.Agreement);
            new FactsJson(json).Write(reading);
            writer.WriteEndObject();
        }
        stream.Write("\n"u8);
    }

    private void Write(Agreement agreement)
    {
        _json.Text("file", agreement.Draft.Source.Path);
        _json.Passage("title", agreement.Title);
        _json.List("provisions", agreement.Provisions, Write);
        _json.List("parties", agreement.Parties, Write);
        _json.List("partyMentions", agreement.PartyNames.Mentions, Write);
        _json.List("definedTerms", agreement.DefinedTerms, Write);
        _json.List("references", agreement.CrossReferences, Write);
    }

    private void Write(Provision provision)
    {
        _json.Index("index", provision.Index);
        _json.Index("parent", provision.Parent?.Index);
        _json.Text("path", provision.Path);
        _json.Name("kind", provision.Kind);
        _json.Name("role", provision.Role);
        _json.Text("label", provision.Label?.Text);
        _json.Text("citation", provision.Citation);
        _json.Passage("heading", provision.Heading);
        _json.Span("span", provision.Start, provision.Sentences.Count > 0 ? provision.Sentences[^1].Passage : provision.Heading ?? provision.Start);
        _json.List("sentences", provision.Sentences, Write);
    }

    private void Write(Sentence sentence)
    {
        _json.Index("index", _json.IndexOf(sentence));
        _json.Index("stem", sentence.Stem is { } stem ? _json.IndexOf(stem) : null);
        _json.Flag("tableCell", sentence.IsTableCell);
        _json.Flag("quoted", sentence.IsQuoted);
        _json.Content(sentence.Passage);
    }

    private void Write(Party party)
    {
        _json.Text("name", party.Name);
        _json.Texts("aliases", party.Aliases);
        _json.Texts("adjectives", party.Adjectives);
        _json.Content(party.Passage);
    }

    private void Write(PartyMention mention)
    {
        _json.Texts("parties", mention.Parties.Select(party => party.Name));
        _json.Place(mention.Sentence, mention.Passage);
    }

    private void Write(DefinedTerm term)
    {
        _json.Text("key", term.Key);
        _json.Flag("name", term.IsName);
        _json.Flag("label", term.IsLabel);
        _json.Flag("pointer", term.IsPointer);
        _json.Flag("addition", term.IsAddition);
        _json.Index("scope", term.Scope.Index);
        _json.Passage("meaning", term.Meaning);
        _json.Place(term.Sentence, term.Term);
    }

    private void Write(CrossReference reference)
    {
        _json.Name("target", reference.Target);
        _json.Index("provision", reference.Provision?.Index);
        _json.Text("reason", reference.Reason);
        _json.Place(reference.Sentence, reference.Passage);
    }
}
