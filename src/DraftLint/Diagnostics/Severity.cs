namespace DraftLint.Diagnostics;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Off.</summary>
    None,

    /// <summary>Better drafting exists.</summary>
    Suggestion,

    /// <summary>It will be argued over later.</summary>
    Warning,

    /// <summary>A lawyer for the chosen side must not let this pass.</summary>
    Error,
}

/// <summary>The families of rules, by the first figure of their ids.</summary>
public enum Category
{
    /// <summary>DL1: numbering, references, placeholders.</summary>
    Structure = 1,

    /// <summary>DL2: definitions and terms.</summary>
    Terms = 2,

    /// <summary>DL3: guarantees.</summary>
    Guarantees = 3,

    /// <summary>DL4: enforcement and vague wording.</summary>
    Enforcement = 4,

    /// <summary>DL5: red lines of a position.</summary>
    RedLines = 5,

    /// <summary>DL8: text that the reader does not see.</summary>
    HiddenText = 8,

    /// <summary>DL9: the linter itself.</summary>
    Linter = 9,

    /// <summary>Rules of the house that uses the linter: scripts, with ids of their own.</summary>
    House = 10,
}
