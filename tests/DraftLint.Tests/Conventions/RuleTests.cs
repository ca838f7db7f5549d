using System.Reflection;
using System.Text.RegularExpressions;
using DraftLint.Diagnostics;
using DraftLint.Rules;
using DraftLint.Tests.RulePages;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Conventions;

public partial class RuleTests
{
    // The base class is the engine's, in-tree or package: known by its name only.
    private static readonly Type[] Classes = [.. typeof(BuiltInRules).Assembly.GetTypes().Where(type => type.BaseType?.FullName == "NRules.Fluent.Dsl.Rule")];

    [Fact]
    public void Every_rule_is_a_public_sealed_class_of_its_own() =>
        Assert.All(Classes, rule => Assert.True(rule is { IsPublic: true, IsSealed: true, IsNested: false }, rule.FullName));

    [Fact]
    public void Every_rule_class_is_in_the_list_and_has_a_page()
    {
        var described = Classes.Select(rule => (RuleDescriptor)rule.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!);
        Assert.Equal(BuiltInRules.All.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal), described.Select(rule => rule.Id).Order(StringComparer.Ordinal));
        Assert.All(BuiltInRules.All.Rules, rule => Assert.True(File.Exists(Repository.PathOf(RulePage.PathOf(rule))), RulePage.PathOf(rule)));
    }

    [Fact]
    public void A_class_is_named_like_its_descriptor() => Assert.All(Classes, rule =>
    {
        var descriptor = (RuleDescriptor)rule.GetProperty("Descriptor")!.GetValue(null)!;
        Assert.Equal(descriptor.Name.Replace("-", "", StringComparison.Ordinal), rule.Name, ignoreCase: true);
        var name = rule.GetCustomAttributesData().Single(attribute => attribute.AttributeType.Name == "NameAttribute");
        Assert.Equal(descriptor.Id, name.ConstructorArguments[0].Value);
    });

    [Fact]
    public void An_id_tells_the_category_and_no_id_and_no_name_is_used_twice()
    {
        var rules = BuiltInRules.All.Rules.Concat(LinterRules.All).ToList();
        Assert.All(rules, rule => Assert.Matches(Id(), rule.Id));
        Assert.All(rules, rule => Assert.Equal((int)rule.Category, rule.Id[2] - '0'));
        Assert.Distinct(rules.Select(rule => rule.Id));
        Assert.Distinct(rules.Select(rule => rule.Name));
    }

    [Fact]
    public void A_message_leaves_room_for_the_words_that_it_quotes() =>
        Assert.All(BuiltInRules.All.Rules, rule => Assert.InRange(rule.Message.Length, 1, 100));

    [GeneratedRegex("^DL[1-9][0-9]{3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
