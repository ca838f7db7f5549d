// Time cannot be of the essence and at large.
new HouseRule("HOUSE06", "time-of-the-essence-contradicted")
{
    Severity = Severity.Warning,
    Message = "\"{0}\" contradicts \"{1}\"; say which times are strict and which are not",
    Find = reading =>
    {
        var strict = reading.Mentions("time is/shall be? of the essence", "time being of the essence").Take(1);
        return strict.SelectMany(words => reading.Mentions(
                "time is/shall not be? of the essence", "dates are estimates", "dates are estimates/indicative/approximate only?",
                "estimated dates/date only?", "as soon as practicable", "as soon as reasonably practicable", "within a reasonable time", "in due course")
            .Select(loose => new Flagged(loose, words.Text)));
    },
}
