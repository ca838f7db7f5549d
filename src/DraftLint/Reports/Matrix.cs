using DraftLint.Facts;
using DraftLint.Model;

namespace DraftLint.Reports;

/// <summary>The guarantee, ceasefire and enforcement clauses of a draft against their elements, who owes what to whom, and what each side is asked to give.</summary>
public sealed class Matrix
{
    private Matrix(string path, SideMatrix? sides, IReadOnlyList<MatrixClause> clauses, IReadOnlyList<DebtorDuties> duties)
    {
        Path = path;
        Sides = sides;
        Clauses = clauses;
        Duties = duties;
    }

    /// <summary>The name of the draft.</summary>
    public string Path { get; }

    /// <summary>What each provision does to each side; null where the draft is read for none.</summary>
    public SideMatrix? Sides { get; }

    /// <summary>The clauses, in text order.</summary>
    public IReadOnlyList<MatrixClause> Clauses { get; }

    /// <summary>What each party owes, the parties in the order of the text.</summary>
    public IReadOnlyList<DebtorDuties> Duties { get; }

    /// <summary>The matrix of one draft.</summary>
    public static Matrix Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var clauses = reading.All<Guarantee>().Select(guarantee => new MatrixClause(Kind(guarantee), guarantee))
            .Concat(reading.All<CeasefireClause>().Select(ceasefire => new MatrixClause("ceasefire", ceasefire)))
            .Concat(reading.All<EnforcementClause>().Select(enforcement => new MatrixClause("enforcement", enforcement)))
            .OrderBy(clause => clause.Clause.Passage).ToList();
        return new Matrix(reading.Agreement.Draft.Source.Path, SideMatrix.Of(reading), clauses, Owed(reading));
    }

    private static string Kind(Guarantee guarantee) => guarantee.Kind switch
    {
        GuaranteeKind.Guarantee => "guarantee",
        GuaranteeKind.Defence => "promise of defence",
        GuaranteeKind.Support => "promise of support",
        GuaranteeKind.Consultation => "promise to consult",
        _ => "promise of restraint",
    };

    private static List<DebtorDuties> Owed(Reading reading)
    {
        var duties = new Dictionary<Party, List<Statement>>();
        foreach (var statement in reading.All<Statement>().Where(IsOwed))
        {
            foreach (var party in statement.Obligors)
            {
                if (!duties.TryGetValue(party, out var owed))
                    duties.Add(party, owed = []);
                owed.Add(statement);
            }
        }
        return [.. duties.OrderBy(owed => owed.Key.Passage).ThenBy(owed => owed.Key.Name, StringComparer.Ordinal).Select(owed => new DebtorDuties(owed.Key, owed.Value))];
    }

    // What binds, and what sounds as if it did: the column of strength tells them apart.
    private static bool IsOwed(Statement statement) => statement is { IsOperative: true, IsSubordinate: false, IsLegalEffect: false, Verb: not null }
        && statement.Modality is Modality.Shall or Modality.Undertakes or Modality.Will or Modality.Should or Modality.Intends;
}

/// <summary>A clause of the matrix.</summary>
/// <param name="Kind">What it is, in words: "promise of defence".</param>
/// <param name="Clause">The clause with its elements.</param>
public sealed record MatrixClause(string Kind, ClauseWithElements Clause);

/// <summary>What one party owes.</summary>
/// <param name="Debtor">The party.</param>
/// <param name="Duties">Its duties, in text order.</param>
public sealed record DebtorDuties(Party Debtor, IReadOnlyList<Statement> Duties);
