namespace DraftLint.Facts;

/// <summary>The elements of a complete guarantee.</summary>
public static class GuaranteeElements
{
    /// <summary>Who owes it.</summary>
    public static ElementKind Guarantor { get; } = new("guarantor", "Each of [names of the guarantor States] shall perform the duties of this Article.");

    /// <summary>To whom it is owed, and for which territory.</summary>
    public static ElementKind Beneficiary { get; } = new("beneficiary and territory", "The guarantee is owed to [State] and covers [territory, by reference to a boundary or a map].");

    /// <summary>The event that makes the duty due, and how grave it must be.</summary>
    public static ElementKind Trigger { get; } = new("trigger and threshold", "The duty arises if [event, of at least this gravity] occurs.");

    /// <summary>Who finds that the event has happened, and by when.</summary>
    public static ElementKind Determination { get; } = new("who determines the trigger", "[Body] shall find whether [event] has occurred within [number] hours after [State] has notified it; failing a finding, [default].");

    /// <summary>The least that must be done.</summary>
    public static ElementKind Response { get; } = new("response", "Each guarantor shall at least [measure] with [forces, amounts or items] listed in [Annex].");

    /// <summary>By when to consult and to act.</summary>
    public static ElementKind TimeLimit { get; } = new("time limit", "The guarantors shall meet within [number] hours and begin [measure] within [number] hours after [event].");

    /// <summary>Whether each guarantor answers alone or all together.</summary>
    public static ElementKind SharedDuty { get; } = new("individual or joint duty", "The duties of the guarantors are [individual / joint / joint and several].");

    /// <summary>For how long, and when it is looked at again.</summary>
    public static ElementKind Duration { get; } = new("duration and review", "The guarantee remains in force until [date or event] and is reviewed every [number] years.");

    /// <summary>On what ground, by what procedure it may end.</summary>
    public static ElementKind Loss { get; } = new("grounds and procedure of loss", "The guarantee ends or is suspended only if [body] has found [ground], after [number] days to cure it.");

    /// <summary>Who sees to it that it is performed.</summary>
    public static ElementKind Verification { get; } = new("verification", "[Body] shall verify the performance of this Article and report every [number] months.");

    /// <summary>What makes it bind.</summary>
    public static ElementKind LegalForce { get; } = new("legal force", "This [treaty] is binding under international law and subject to ratification by each guarantor.");

    /// <summary>What is taken over from a model.</summary>
    public static ElementKind Model { get; } = new("text of the model", "[Article of the model], reproduced in [Annex], applies with the following changes: [changes].");

    /// <summary>All of them, in the order of reports.</summary>
    public static IReadOnlyList<ElementKind> All { get; } =
        [Guarantor, Beneficiary, Trigger, Determination, Response, TimeLimit, SharedDuty, Duration, Loss, Verification, LegalForce, Model];
}
