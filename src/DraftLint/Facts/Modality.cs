namespace DraftLint.Facts;

/// <summary>How strongly a statement binds: a ladder, the strongest rung first.</summary>
public enum Modality
{
    /// <summary>shall, must, is bound to.</summary>
    Shall,

    /// <summary>undertakes to, agrees to, commits itself to.</summary>
    Undertakes,

    /// <summary>will.</summary>
    Will,

    /// <summary>should, is encouraged to.</summary>
    Should,

    /// <summary>intends, endeavours, seeks.</summary>
    Intends,

    /// <summary>may, is entitled to.</summary>
    May,

    /// <summary>it is expected that, is considered desirable.</summary>
    Expected,

    /// <summary>No verb: a point of a plan that only names an act ("Withdrawal of all foreign troops").</summary>
    Bare,

    /// <summary>No modal verb: it tells or declares.</summary>
    Declares,
}
