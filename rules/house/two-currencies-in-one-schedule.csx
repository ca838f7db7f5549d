// Two currencies in one schedule of payments: somebody forgot one of them.
new HouseRule("HOUSE05", "two-currencies-in-one-schedule")
{
    Severity = Severity.Warning,
    Message = "\"{0}\" is {1}, and {2} before it in this schedule is {3}; use one currency, or say at which rate",
    Find = reading => reading.Mentions("exchange rate/rates", "rate of exchange", "conversion rate/rates", "converted into/to/at").Any() ? [] : reading.All<Amount>()
        .Where(amount => amount.Currency is not null)
        .GroupBy(amount => Schedule(amount.Sentence.Provision))
        .Where(amounts => amounts.Key is not null)
        .SelectMany(OddOnes),
};

static Provision Schedule(Provision provision)
{
    while (provision is not null && provision.Kind != ProvisionKind.Annex)
        provision = provision.Parent;
    return provision;
}

static IEnumerable<IPlaced> OddOnes(IEnumerable<Amount> amounts)
{
    var first = amounts.OrderBy(amount => amount.Passage).First();
    return amounts
        .OrderBy(amount => amount.Passage)
        .Where(amount => amount.Currency != first.Currency)
        .Take(1)
        .Select(amount => new Flagged(amount, amount.Currency, "\"" + first.Passage.Text + "\"", first.Currency));
}
