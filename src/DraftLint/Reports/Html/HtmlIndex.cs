using DraftLint.Diagnostics;
using DraftLint.Model;

namespace DraftLint.Reports;

/// <summary>Counts what findings can be filtered by: severities, rules, parties.</summary>
internal sealed class HtmlIndex
{
    private readonly List<(string Name, int Findings)> _parties = [];
    private readonly Dictionary<string, int> _partyNumbers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (RuleDescriptor Rule, int Findings)> _rules = new(StringComparer.Ordinal);

    /// <summary>The rules that found something, by id.</summary>
    public IEnumerable<(RuleDescriptor Rule, int Findings)> Rules => _rules.Values;

    /// <summary>The parties that findings speak of, in the order in which they came.</summary>
    public IReadOnlyList<(string Name, int Findings)> Parties => _parties;

    /// <summary>Counts a finding, and gives the numbers of the parties that its sentence names.</summary>
    public IReadOnlyList<int> Count(Finding finding, Agreement agreement)
    {
        _rules.TryGetValue(finding.Rule.Id, out var rule);
        _rules[finding.Rule.Id] = (finding.Rule, rule.Findings + 1);
        var passage = finding.Sentence?.Passage ?? finding.Passage;
        if (passage.ReadingSpan.IsEmpty)
            return [];
        var numbers = agreement.PartyNames.Named(passage).Select(party => NumberOf(party.Name)).Distinct().ToList();
        foreach (var number in numbers)
            _parties[number] = (_parties[number].Name, _parties[number].Findings + 1);
        return numbers;
    }

    private int NumberOf(string party)
    {
        if (!_partyNumbers.TryGetValue(party, out var number))
        {
            _partyNumbers[party] = number = _parties.Count;
            _parties.Add((party, 0));
        }
        return number;
    }
}
