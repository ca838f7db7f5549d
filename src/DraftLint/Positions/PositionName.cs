namespace DraftLint.Positions;

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

/// <summary>A spelling that a position gives a meaning to.</summary>
/// <param name="Words">How it is written, without the article: names are matched at a capital.</param>
/// <param name="Text">The name that the position uses.</param>
/// <param name="Side">Whom it stands for.</param>
internal sealed record PositionName(string Words, string Text, PositionSide Side)
{
    /// <summary>All spellings of a position, in its order.</summary>
    public static IEnumerable<PositionName> Of(Position position)
    {
        var own = Named(position.Party, PositionSide.Own, position.Aliases.Concat(position.Adjectives));
        var territories = position.Territories.SelectMany(territory => Named(territory.Name, PositionSide.Territory, territory.Spellings));
        var adversaries = position.Adversaries.SelectMany(other => Named(other.Name, PositionSide.Adversary, other.Aliases.Concat(other.Adjectives)));
        var thirds = position.Allies.Concat(position.Guarantors).Concat(position.Organisations)
            .SelectMany(other => Named(other.Name, PositionSide.Third, other.Aliases.Concat(other.Adjectives)));
        var forums = position.Adversaries.SelectMany(other => other.Laws.Select(place => new PositionName(Bare(place), other.Name, PositionSide.Forum)));
        return own.Concat(territories).Concat(adversaries).Concat(thirds).Concat(forums);

        static IEnumerable<PositionName> Named(string name, PositionSide side, IEnumerable<string> others) =>
            others.Prepend(name).Select(text => new PositionName(Bare(text), name, side));
    }

    /// <summary>A name without "the".</summary>
    public static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
