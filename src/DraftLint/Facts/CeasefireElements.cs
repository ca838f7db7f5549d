namespace DraftLint.Facts;

/// <summary>The elements of a complete ceasefire clause.</summary>
public static class CeasefireElements
{
    /// <summary>Who is bound, with which forces.</summary>
    public static ElementKind Forces { get; } = new("parties and forces bound", "The ceasefire binds [parties] and all armed forces and groups under their command or on their instructions.");

    /// <summary>From when.</summary>
    public static ElementKind Start { get; } = new("date and hour", "All hostilities cease at [hour] [time zone] on [date].");

    /// <summary>Where.</summary>
    public static ElementKind Geography { get; } = new("geography", "The ceasefire applies along [line, by coordinates and map], in the air space above [area] and in [waters].");

    /// <summary>What prevails if text and map differ.</summary>
    public static ElementKind Precedence { get; } = new("text or map", "If the map and the coordinates differ, the [map / coordinates] prevail.");

    /// <summary>What may not be done.</summary>
    public static ElementKind Prohibited { get; } = new("prohibited acts", "No party shall [open fire, move forces forward, lay mines, fly aircraft over the zone].");

    /// <summary>What may be done all the same.</summary>
    public static ElementKind Permitted { get; } = new("permitted acts", "A party may [return fire to protect life], and shall report it within [number] hours.");

    /// <summary>Who moves back how far, by when.</summary>
    public static ElementKind Withdrawal { get; } = new("positions and withdrawal", "Each party shall withdraw [forces] to [distance or line] within [number] days.");

    /// <summary>Which weapons.</summary>
    public static ElementKind Weapons { get; } = new("weapons", "[Weapons of calibre or range] shall be withdrawn [distance] from [line].");

    /// <summary>Who watches, with what right of access.</summary>
    public static ElementKind Monitor { get; } = new("monitor", "[Mission] monitors the ceasefire, with access to [places] at [times], and reports [how often].");

    /// <summary>What follows a violation, step by step.</summary>
    public static ElementKind Violations { get; } = new("violation procedure", "A violation is notified within [hours], found by [body] within [hours], and answered by [steps].");

    /// <summary>Who talks to whom.</summary>
    public static ElementKind Commission { get; } = new("commission and hotline", "A commission of [members] meets within [hours] of a request; a hotline is open at all hours.");

    /// <summary>Prisoners, the dead and relief.</summary>
    public static ElementKind Humanitarian { get; } = new("prisoners and humanitarian access", "Each party shall release [prisoners] within [days] and let relief pass at [places and times].");

    /// <summary>For how long, and how it ends.</summary>
    public static ElementKind Duration { get; } = new("duration and termination", "The ceasefire holds until [date or event]; it may be ended by [notice] after [finding].");

    /// <summary>All of them, in the order of reports.</summary>
    public static IReadOnlyList<ElementKind> All { get; } =
        [Forces, Start, Geography, Precedence, Prohibited, Permitted, Withdrawal, Weapons, Monitor, Violations, Commission, Humanitarian, Duration];
}
