using DraftLint.Diagnostics;
using DraftLint.Rules;
using DraftLint.Tests.Support;
using Xunit.Sdk;

namespace DraftLint.Tests.Planted;

/// <summary>Plants defects of terms, always the same, into sound texts and counts those that are found where they were planted.</summary>
public class PlantedTermTests
{
    private const int Plants = 180;
    private const int Roles = 6;

    private static readonly BuiltInRules Terms = BuiltInRules.Where(rule => rule.Category == Category.Terms).Throwing;

    [Fact]
    public void Nineteen_of_twenty_planted_defects_are_found()
    {
        var misses = new List<string>();
        for (var seed = 0; seed < Plants; seed++)
            Check(Plant.Of(seed), SoundTexts.All[seed / Plant.KindCount % SoundTexts.All.Count], misses);
        // Only the contract gives its parties roles.
        for (var seed = 0; seed < Roles; seed++)
            Check(Plant.Role(seed), SoundTexts.All[1], misses);
        if (misses.Count * 20 > Plants + Roles)
            throw new XunitException($"{misses.Count} of {Plants + Roles} planted defects were not found:\n{string.Join('\n', misses)}");
    }

    [Fact]
    public void The_texts_without_a_plant_are_silent() => Assert.All(SoundTexts.All, text => Assert.Empty(Given.Linted(text.Text, Terms).Findings));

    private static void Check(Plant plant, (string Text, int Last) sound, List<string> misses)
    {
        var points = plant.Points.Select((point, index) => $"{sound.Last + 1 + index}. {point}");
        var text = $"{sound.Text}\n\n{string.Join("\n\n", points)}\n";
        var planted = sound.Text.Split('\n').Length;
        if (!Given.Linted(text, Terms).Findings.Any(finding => finding.Rule.Id == plant.Rule && finding.Passage.Position.Line > planted))
            misses.Add($"{plant.Rule}: {string.Join(" | ", plant.Points)}");
    }
}
