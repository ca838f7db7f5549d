using System.Globalization;
using DraftLint.Text;

namespace DraftLint.Diagnostics;

/// <summary>What a rule is: its permanent id, its names, its severity and its message.</summary>
public sealed class RuleDescriptor
{
    /// <param name="id">DL and four figures; never changes meaning, never reused.</param>
    /// <param name="name">The defect in words joined by hyphens; also the name of the rule's page.</param>
    /// <param name="title">The defect as a heading.</param>
    /// <param name="category">The family.</param>
    /// <param name="severity">The severity unless configured or set by the finding.</param>
    /// <param name="message">A composite format: the first argument is what is quoted.</param>
    public RuleDescriptor(string id, string name, string title, Category category, Severity severity, string message)
    {
        Id = id;
        Name = name;
        Title = title;
        Category = category;
        Severity = severity;
        Message = message;
    }

    /// <summary>The permanent id: <c>DL3001</c>.</summary>
    public string Id { get; }

    /// <summary>The name: <c>undefined-guarantee-term</c>.</summary>
    public string Name { get; }

    /// <summary>The title: "Undefined guarantee term".</summary>
    public string Title { get; }

    /// <summary>The family.</summary>
    public Category Category { get; }

    /// <summary>The default severity.</summary>
    public Severity Severity { get; }

    /// <summary>The message as a composite format.</summary>
    public string Message { get; }

    /// <summary>Where the rule takes its authority from, or empty: "VCLT 34-35".</summary>
    public string Authority { get; init; } = "";

    /// <summary>A finding of this rule.</summary>
    /// <param name="passage">The shortest words that show the defect.</param>
    /// <param name="arguments">What the message quotes and says.</param>
    public Finding At(Passage passage, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(passage);
        ArgumentNullException.ThrowIfNull(arguments);
        return new Finding(this, passage, string.Format(CultureInfo.InvariantCulture, Message, [.. arguments]));
    }

    public override string ToString() => $"{Id} {Title}";
}
