using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent;

/// <summary>What the attributes of a rule class say.</summary>
public interface IRuleMetadata
{
    /// <summary>The rule class.</summary>
    Type RuleType { get; }

    /// <summary>The name, by default the full name of the class.</summary>
    string Name { get; }

    /// <summary>The description, by default empty.</summary>
    string Description { get; }

    /// <summary>The tags, inherited ones too.</summary>
    string[] Tags { get; }
}

/// <inheritdoc cref="IRuleMetadata"/>
public class RuleMetadata : IRuleMetadata
{
    /// <summary>Reads the attributes of a rule class.</summary>
    public RuleMetadata(Type ruleType)
    {
        ArgumentNullException.ThrowIfNull(ruleType);
        RuleType = ruleType;
        Name = ruleType.FullName!;
        var tags = new List<string>();
        // One query for all five: each costs as much as a whole rule's analysis.
        foreach (var attribute in Attribute.GetCustomAttributes(ruleType, inherit: true))
        {
            switch (attribute)
            {
                case NameAttribute name: Name = name.Value; break;
                case DescriptionAttribute description: Description = description.Value; break;
                case TagAttribute tag: tags.Add(tag.Value); break;
                case PriorityAttribute priority: Priority ??= priority.Value; break;
                case RepeatabilityAttribute repeatability: Repeatability = repeatability.Value; break;
            }
        }
        Tags = [.. tags];
    }

    /// <inheritdoc/>
    public Type RuleType { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Description { get; } = "";

    /// <inheritdoc/>
    public string[] Tags { get; }

    /// <summary>The priority, or null when the class states none.</summary>
    public int? Priority { get; }

    /// <summary>The repeatability, or null when the class states none.</summary>
    public RuleRepeatability? Repeatability { get; }
}

/// <summary>Questions about rule metadata.</summary>
public static class RuleMetadataExtensions
{
    /// <summary>Whether the rule bears the tag.</summary>
    public static bool IsTagged(this IRuleMetadata metadata, string tag)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        return metadata.Tags.Contains(tag);
    }
}
