// A notice has to go somewhere.
string[] places =
[
    "address/addresses/addressed", "e-mail/email", "telefax/fax", "cover page", "registered office", "contact details/persons?", "diplomatic channels", "depositary", "attention of",
    "last known", "ministry", "embassy",
];

new HouseRule("HOUSE04", "notice-without-an-address")
{
    Severity = Severity.Suggestion,
    Message = "\"{0}\" says nothing of where notices go; give an address for each side",
    Find = reading => reading.Mentions(places).Any()
        ? []
        : reading.All<Provision>()
            .Where(provision => provision.Heading is not null && provision.Mentions("in writing", "written").Any())
            .SelectMany(provision => provision.Heading.Mentions("notices/communications", "notice", "notifications"))
            .Take(1),
}
