namespace NRules.RuleModel;

/// <summary>A fact that says by what it is known: two facts of one type with equal identities are the same fact.</summary>
public interface IIdentityProvider
{
    /// <summary>The identity, an object with value equality.</summary>
    object GetIdentity();
}
