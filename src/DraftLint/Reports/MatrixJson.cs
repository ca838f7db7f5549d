using System.Text.Json;
using DraftLint.Facts;
using DraftLint.Text;

namespace DraftLint.Reports;

/// <summary>Writes matrices as JSON; rules/schemas/matrix.schema.json describes it.</summary>
public sealed class MatrixJson : IDisposable
{
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;

    /// <summary>Begins the report.</summary>
    public MatrixJson(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _json = new Utf8JsonWriter(stream, JsonText.Options);
        _json.WriteStartObject();
        _json.WriteStartArray("files");
    }

    /// <summary>Writes the matrix of one draft.</summary>
    public void Write(Matrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        _json.WriteStartObject();
        _json.WriteText("file", matrix.Path);
        _json.WriteTexts("positions", matrix.Sides?.Positions.Select(position => position.Name) ?? []);
        List("provisions", matrix.Sides?.Rows ?? [], Write);
        List("clauses", matrix.Clauses, Write);
        List("parties", matrix.Duties, Write);
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <summary>Ends the report.</summary>
    public void Finish()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _stream.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    private void Write(SideRow row)
    {
        _json.WriteText("provision", row.Provision.ToString());
        List("sides", row.Cells, Write);
    }

    private void Write(SideCell cell)
    {
        _json.WriteText("position", cell.Position.Name);
        _json.WriteString("status", SideWords.Status(cell));
        List("lines", cell.Lines, Write);
    }

    private void Write(SideLine line)
    {
        _json.WriteText("subject", line.Subject);
        _json.WriteString("status", SideWords.Status(line.Status));
        Place(line.Words);
    }

    private void Write(MatrixClause clause)
    {
        _json.WriteText("provision", clause.Clause.Provision.ToString());
        _json.WriteText("kind", clause.Kind);
        Place(clause.Clause.Passage!);
        List("elements", clause.Clause.Elements, Write);
    }

    private void Write(ClauseElement element)
    {
        _json.WriteText("element", element.Kind.Name);
        _json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(element.State.ToString()));
        if (element.Passage is { } words)
            Place(words);
    }

    private void Write(DebtorDuties owed)
    {
        _json.WriteText("party", owed.Debtor.Name);
        _json.WriteBoolean("agrees", !owed.Debtor.IsThird);
        List("duties", owed.Duties, Write);
    }

    private void Write(Statement duty)
    {
        _json.WriteText("provision", duty.Provision.ToString());
        _json.WriteText("strength", DutyWords.Strength(duty));
        _json.WriteText("act", DutyWords.Act(duty));
        _json.WriteTextIfAny("toWhom", DutyWords.ToWhom(duty));
        _json.WriteTextIfAny("timeLimit", DutyWords.Time(duty));
        Place(duty.Passage);
    }

    private void Place(Passage words)
    {
        _json.WriteText("text", words.Text);
        _json.WriteNumber("line", words.Position.Line);
        _json.WriteNumber("column", words.Position.Column);
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
}
