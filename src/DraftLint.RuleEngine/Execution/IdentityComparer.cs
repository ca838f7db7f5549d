using NRules.RuleModel;

namespace DraftLint.RuleEngine.Execution;

/// <summary>Tells facts apart by the identity they state, or else by <c>Equals</c>.</summary>
internal sealed class IdentityComparer : IEqualityComparer<object>
{
    public static IdentityComparer Instance { get; } = new();

    bool IEqualityComparer<object>.Equals(object? left, object? right) =>
        left is IIdentityProvider identified ? identified.GetIdentity().Equals(((IIdentityProvider)right!).GetIdentity()) : Equals(left, right);

    int IEqualityComparer<object>.GetHashCode(object fact) =>
        fact is IIdentityProvider identified ? identified.GetIdentity().GetHashCode() : fact.GetHashCode();
}
