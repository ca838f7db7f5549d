using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>A name that a position gives a meaning to, where the text uses it.</summary>
internal sealed class PositionMention : IPlaced
{
    internal PositionMention(Position position, Sentence sentence, Passage passage, string name, PositionSide side)
    {
        Position = position;
        Sentence = sentence;
        Passage = passage;
        Name = name;
        Side = side;
    }

    /// <summary>The position.</summary>
    public Position Position { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words.</summary>
    public Passage Passage { get; }

    /// <summary>The name that the position uses.</summary>
    public string Name { get; }

    /// <summary>Whom it stands for.</summary>
    public PositionSide Side { get; }

    internal int First { get; init; }

    internal int End { get; init; }

    public override string ToString() => $"{Position}: {Name}";
}

/// <summary>The names of a position as a draft uses them, in text order.</summary>
internal sealed class PositionNames
{
    private const int MostParties = 12;
    private const int FewestOfHundred = 8;

    private readonly List<PositionMention> _mentions = [];
    private readonly NameMatcher<PositionName> _names;
    private readonly NameMatcher<PositionName> _otherNames;

    public PositionNames(Agreement agreement, Position position)
    {
        Position = position;
        var tokens = agreement.Draft.Tokens;
        _names = position.Spellings.Known;
        _otherNames = position.Spellings.OthersIn(tokens.Words);
        var operative = 0;
        var ours = 0;
        var opens = false;
        foreach (var sentence in agreement.ReadableSentences)
        {
            var before = _mentions.Count;
            AddMentions(sentence, tokens);
            // The opening words of a preamble say who agrees.
            opens |= sentence is { Previous: null, IsQuoted: false, Provision.Role: ProvisionRole.Preamble } && NamesOwn(sentence.First, sentence.End);
            operative += sentence.IsOperative ? 1 : 0;
            ours += sentence.IsOperative && NamesOwnFrom(before) ? 1 : 0;
        }
        var parties = agreement.Parties.Where(party => !party.IsThird).ToList();
        IsParty = opens || (parties.Count <= MostParties && parties.Exists(party => SideOf(party) == PositionSide.Own)) || (ours > 0 && ours * 100 >= operative * FewestOfHundred);
        IsNamed = IsParty || ours > 0;
    }

    /// <summary>The position.</summary>
    public Position Position { get; }

    /// <summary>True when the side is named where the agreement binds.</summary>
    public bool IsNamed { get; }

    /// <summary>True when the side is one of few parties, or much of the text speaks of it: "the parties" are then also that side.</summary>
    public bool IsParty { get; }

    /// <summary>The first mention of a side between two tokens, or null.</summary>
    public PositionMention? First(PositionSide side, int first, int end)
    {
        for (var at = Sorted.IndexFrom(_mentions, first, mention => mention.First); at < _mentions.Count && _mentions[at].End <= end; at++)
        {
            if (_mentions[at].Side == side)
                return _mentions[at];
        }
        return null;
    }

    /// <summary>True when somebody whom the position knows is named between two tokens.</summary>
    public bool Names(int first, int end) => Sorted.IndexFrom(_mentions, first, mention => mention.First) is var at && at < _mentions.Count && _mentions[at].End <= end;

    /// <summary>True when the side or its territory is named between two tokens.</summary>
    public bool NamesOwn(int first, int end) => First(PositionSide.Own, first, end) != null || First(PositionSide.Territory, first, end) != null;

    /// <summary>On whose side a party stands; a third where the position does not name it.</summary>
    public PositionSide SideOf(Party party)
    {
        foreach (var name in party.Aliases.Prepend(party.Name))
        {
            if (Position.Spellings.Spelled(PositionName.Bare(name)) is { Side: not (PositionSide.Territory or PositionSide.Forum) } named)
                return named.Side;
        }
        return PositionSide.Third;
    }

    private void AddMentions(Sentence sentence, Tokens tokens)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (Longer(_names.At(tokens, token, sentence.End), _otherNames.At(tokens, token, sentence.End)) is not { } name)
                continue;
            var end = token + name.Words.Length;
            _mentions.Add(new PositionMention(Position, sentence, tokens.Passage(token, end), name.Meaning.Text, name.Meaning.Side) { First = token, End = end });
            token = end - 1;
        }
    }

    private static Name<PositionName>? Longer(Name<PositionName>? one, Name<PositionName>? other) =>
        one == null || (other != null && other.Words.Length > one.Words.Length) ? other : one;

    private bool NamesOwnFrom(int mention)
    {
        for (var at = mention; at < _mentions.Count; at++)
        {
            if (_mentions[at].Side is PositionSide.Own or PositionSide.Territory)
                return true;
        }
        return false;
    }
}
