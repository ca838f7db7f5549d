namespace DraftLint.RuleEngine.Definition;

/// <summary>What this engine leaves to NRules, said in one way.</summary>
internal static class Unsupported
{
    public static NotSupportedException Member(string member) =>
        new($"{member} is not supported by the in-tree rule engine; build with -p:RuleEngine=NRules to use it");
}
