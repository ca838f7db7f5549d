// A contract without a word on its law leaves the choice to whichever court is asked first.
string[] words =
[
    "governing/applicable law", "law governing", "governed by/in", "subject to the laws", "construed in/under accordance? with? the laws/law",
    "proper law", "law of the contract", "choice of law",
];

new HouseRule("HOUSE02", "governing-law-missing")
{
    Severity = Severity.Warning,
    Message = "no clause says which law governs; name the law, or say that it is left open",
    Authority = "Rome I Regulation (EC) No 593/2008, Articles 3 and 4",
    // Between States international law governs, and few treaties say so.
    Find = reading => reading.Mentions("supplier/customer/buyer/seller/provider/client/contractor/licensor/licensee/tenant/landlord/lender/borrower").Any()
        && reading.All<Statement>().Any(statement => statement.IsDuty)
        && !reading.Mentions(words).Any()
            ? [reading.Opening]
            : [],
}
