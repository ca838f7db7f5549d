using DraftLint.Model;
using DraftLint.Positions;
using DraftLint.Text;

namespace DraftLint.Facts;

/// <summary>Whom a name stands for, seen from a position.</summary>
internal enum PositionSide
{
    /// <summary>The party that the position speaks for.</summary>
    Own,

    /// <summary>Territory of that party.</summary>
    Territory,

    /// <summary>An adversary.</summary>
    Adversary,

    /// <summary>An ally, a guarantor or an organisation.</summary>
    Third,

    /// <summary>Where the law and the courts of an adversary are.</summary>
    Forum,
}

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
    private readonly Dictionary<string, Name> _sides = new(StringComparer.OrdinalIgnoreCase);

    public PositionNames(Agreement agreement, Position position)
    {
        Position = position;
        var tokens = agreement.Draft.Tokens;
        var names = new NameMatcher<Name>(tokens);
        foreach (var name in NamesOf(position))
        {
            names.Add(name.Words, name);
            _sides.TryAdd(name.Words, name);
        }
        var operative = 0;
        var ours = 0;
        var opens = false;
        foreach (var sentence in agreement.ReadableSentences)
        {
            var before = _mentions.Count;
            foreach (var (first, end, name) in names.Within(sentence.First, sentence.End))
                _mentions.Add(new PositionMention(position, sentence, tokens.Passage(first, end), name.Text, name.Side) { First = first, End = end });
            // The opening words of a preamble say who agrees.
            opens |= sentence is { Previous: null, IsQuoted: false, Provision.Role: ProvisionRole.Preamble } && NamesOwn(sentence.First, sentence.End);
            operative += sentence.IsOperative ? 1 : 0;
            ours += sentence.IsOperative && _mentions.Skip(before).Any(mention => mention.Side is PositionSide.Own or PositionSide.Territory) ? 1 : 0;
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
            if (_sides.TryGetValue(Bare(name), out var named) && named.Side is not (PositionSide.Territory or PositionSide.Forum))
                return named.Side;
        }
        return PositionSide.Third;
    }

    private static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    // Without the article: names are matched at a capital.
    private static IEnumerable<Name> NamesOf(Position position)
    {
        var own = Named(position.Party, PositionSide.Own, position.Aliases.Concat(position.Adjectives));
        var territories = position.Territories.SelectMany(territory => Named(territory.Name, PositionSide.Territory, territory.Spellings));
        var adversaries = position.Adversaries.SelectMany(other => Named(other.Name, PositionSide.Adversary, other.Aliases.Concat(other.Adjectives)));
        var thirds = position.Allies.Concat(position.Guarantors).Concat(position.Organisations)
            .SelectMany(other => Named(other.Name, PositionSide.Third, other.Aliases.Concat(other.Adjectives)));
        var forums = position.Adversaries.SelectMany(other => other.Laws.Select(place => new Name(Bare(place), other.Name, PositionSide.Forum)));
        return own.Concat(territories).Concat(adversaries).Concat(thirds).Concat(forums);

        static IEnumerable<Name> Named(string name, PositionSide side, IEnumerable<string> others) =>
            others.Prepend(name).Select(text => new Name(Bare(text), name, side));
    }

    private sealed record Name(string Words, string Text, PositionSide Side);
}
