// What must outlive the contract has to say so.
new HouseRule("HOUSE03", "survival-clause-missing")
{
    Severity = Severity.Suggestion,
    Message = "\"{0}\" ends with the contract; say that it survives, and for how long",
    Find = reading =>
    {
        var ends = reading.Mentions("terminate/terminates/terminated/termination", "expire/expires/expiry/expiration").Any();
        var survives = reading.Mentions("survive/survives/survival", "outlive/outlives", "remain/remains/continue/continues in? full? force? after", "after the? termination/expiry/expiration/end",
            "following the? termination/expiry/expiration", "for # years after", "notwithstanding the? termination/expiry").Any();
        return ends && !survives
            ? reading.All<Provision>()
                .Where(provision => provision.Heading is not null)
                .SelectMany(provision => provision.Heading.Mentions("confidentiality", "non-disclosure", "confidential information"))
                .Take(1)
            : [];
    },
}
