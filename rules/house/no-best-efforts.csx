// We do not promise efforts without a yardstick.
new HouseRule("HOUSE01", "no-best-efforts")
{
    Severity = Severity.Warning,
    Message = "\"{0}\" sets no measurable standard; say what must be done, and by when",
    Authority = "UNIDROIT Principles, Article 5.1.4",
    Find = reading => reading.All<Statement>()
        .Where(statement => statement.IsOperative)
        .SelectMany(statement => statement.Mentions("commercially? best/reasonable efforts/endeavours/endeavors")),
}
