using System.Reflection;
using DraftLint.Diagnostics;
using DraftLint.Rules;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Conventions;

public class RuleTests
{
    private const string BaseClass = "NRules.Fluent.Dsl.Rule";

    public static TheoryData<string> RuleClasses => [.. Classes().Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(RuleClasses))]
    public void A_rule_is_a_public_sealed_class_of_its_own(string name)
    {
        var rule = Class(name);
        Assert.True(rule.IsPublic && rule.IsSealed && !rule.IsNested);
    }

    [Theory]
    [MemberData(nameof(RuleClasses))]
    public void A_rule_is_in_the_list_of_built_in_rules(string name) => Assert.Contains(DescriptorOf(Class(name)), BuiltInRules.All.Rules);

    [Theory]
    [MemberData(nameof(RuleClasses))]
    public void Class_file_and_page_of_a_rule_have_its_name(string name)
    {
        var rule = Class(name);
        var words = DescriptorOf(rule).Name.Split('-');
        Assert.Equal(rule.Name, string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
        Assert.Single(Repository.Files("src/DraftLint.Rules", rule.Name + ".cs"));
        Assert.Single(Repository.Files("rules", DescriptorOf(rule).Name + ".md"));
    }

    [Fact]
    public void The_list_holds_nothing_but_rules_and_each_once()
    {
        Assert.Equal(Classes().Count, BuiltInRules.All.Rules.Count);
        Assert.Equal(BuiltInRules.All.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal), BuiltInRules.All.Rules.Select(rule => rule.Id).Distinct());
    }

    [Fact]
    public void An_id_tells_the_category_and_stands_on_the_class()
    {
        Assert.All(BuiltInRules.All.Rules.Concat(LinterRules.All), rule => Assert.Equal($"DL{(int)rule.Category}", rule.Id[..3]));
        Assert.All(Classes(), rule => Assert.Equal(
            DescriptorOf(rule).Id, rule.GetCustomAttributesData().Single(attribute => attribute.AttributeType.Name == "NameAttribute").ConstructorArguments[0].Value));
    }

    [Fact]
    public void A_message_leaves_room_for_the_words_that_it_quotes() =>
        Assert.All(BuiltInRules.All.Rules, rule => Assert.InRange(rule.Message.Length, 1, 100));

    private static List<Type> Classes() => [.. typeof(BuiltInRules).Assembly.GetTypes().Where(type => type.BaseType?.FullName == BaseClass)];

    private static Type Class(string name) => typeof(BuiltInRules).Assembly.GetType(name, throwOnError: true)!;

    private static RuleDescriptor DescriptorOf(Type rule) =>
        (RuleDescriptor)rule.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
