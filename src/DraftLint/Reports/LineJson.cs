using System.Text.Json;
using DraftLint.Diagnostics;

namespace DraftLint.Reports;

/// <summary>Writes the line of a position that a finding is about: the same keys in the JSON report and in SARIF.</summary>
internal static class LineJson
{
    public static void Write(Utf8JsonWriter json, PositionLine line)
    {
        var told = line.Told;
        json.WriteStartObject("position");
        json.WriteText("name", line.Position.Name);
        json.WriteText("party", line.Position.Party);
        json.WriteText("subject", line.Subject);
        json.WriteString("status", LineWords.Status(line.Status));
        json.WriteBoolean("mutual", line.IsMutual);
        json.WriteBoolean("nonNegotiable", line.IsNonNegotiable);
        json.WriteText("holds", told?.Position ?? "");
        json.WriteTexts("fallbacks", told?.Fallbacks.Select(fallback => fallback.Wording) ?? []);
        json.WriteText("reached", line.Reached?.Wording ?? "");
        json.WriteText("proposer", line.Proposer?.Text ?? "");
        json.WriteText("owner", told?.Owner ?? "");
        json.WriteText("review", told?.Review ?? "");
        json.WriteEndObject();
    }
}
