using System.Globalization;
using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;

namespace CrmOnboarding.Authoring.Schema;

/// <summary>A global choice by its names in code.</summary>
/// <param name="LogicalName">Name in the solution, for example onb_planstatus.</param>
/// <param name="Name">Name in code, for example PlanStatus.</param>
/// <param name="Description">What it says, in English.</param>
/// <param name="Options">Its options, in their order.</param>
/// <param name="IsOfTheRules">Whether the rules have an enum for it.</param>
internal sealed record Choice(
    string LogicalName,
    string Name,
    string Description,
    IReadOnlyList<ChoiceOption> Options,
    bool IsOfTheRules)
{
    /// <summary>All global choices of a solution, by their names in code.</summary>
    public static IReadOnlyList<Choice> All(SolutionModel model, IReadOnlySet<string> ruleChoices) =>
    [
        .. model.GlobalChoices.Select(element => Read(element, model.Prefix, ruleChoices))
            .OrderBy(choice => choice.Name, StringComparer.Ordinal),
    ];

    private static Choice Read(XElement element, string prefix, IReadOnlySet<string> ruleChoices)
    {
        var logicalName = (string?)element.Attribute("Name") ?? string.Empty;
        var plain = Names.WithoutPrefix(logicalName, prefix);
        var ofTheRules = ruleChoices.FirstOrDefault(name => name.Equals(plain, StringComparison.OrdinalIgnoreCase));
        var fromLabel = Names.Pascal((string?)element.Attribute("localizedName") ?? string.Empty);
        return new Choice(
            logicalName,
            ofTheRules ?? (fromLabel.Equals(plain, StringComparison.OrdinalIgnoreCase) ? fromLabel : Names.Pascal(plain)),
            Labels.English(element.Element("Descriptions"), "Description"),
            [.. element.Elements("options").Elements("option").Select(ChoiceOption.Read)],
            ofTheRules is not null);
    }
}

/// <summary>An option of a choice.</summary>
/// <param name="Name">Its English label as a name in code.</param>
/// <param name="Label">Its English label.</param>
/// <param name="Value">Its value.</param>
internal sealed record ChoiceOption(string Name, string Label, int Value)
{
    public static ChoiceOption Read(XElement option)
    {
        var label = Labels.English(option.Element("labels"), "label");
        return new ChoiceOption(
            Names.Pascal(label), label, int.Parse((string?)option.Attribute("value") ?? "0", CultureInfo.InvariantCulture));
    }
}
