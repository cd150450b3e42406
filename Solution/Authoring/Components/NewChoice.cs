using System.Globalization;
using System.Text.RegularExpressions;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>A global choice; its values count up from the publisher's first.</summary>
internal sealed partial record NewChoice
{
    /// <summary>Name in lower case, for example onb_rulesetstatus.</summary>
    public required string Name { get; init; }

    public required BilingualText Label { get; init; }

    public required BilingualText Description { get; init; }

    /// <summary>Labels of the options, in the order of their values.</summary>
    public required IReadOnlyList<BilingualText> Options { get; init; }

    /// <exception cref="InputException">A value is not possible, or the choice exists.</exception>
    public void AddTo(Draft draft)
    {
        if (!Shape().IsMatch(Name) || !Name.StartsWith(draft.Prefix, StringComparison.Ordinal))
        {
            throw new InputException(
                $"The choice's name is '{Name}'. Write {draft.Prefix} and a name in lower case, for example onb_rulesetstatus.");
        }

        if (Options.Count == 0)
        {
            throw new InputException($"The choice {Name} has no option. Write --option \"English|German\" for each.");
        }

        var twice = Options.GroupBy(option => option.English, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new InputException($"The choice {Name} has the option '{twice.Key}' twice. Leave one out.");
        }

        var first = draft.Model.FirstOptionValue
            ?? throw new InputException("Other/Solution.xml has no CustomizationOptionValuePrefix. Restore it and try again.");
        var choice = Template.Fill(
            "Choice", Name, [.. Template.Gaps("label", Label), .. Template.Gaps("description", Description), ("logical", Name)]);
        choice.Element("options")!.Add(Options.Select((option, index) => Template.Fill(
            "ChoiceOption",
            Name,
            [.. Template.Gaps("label", option), ("value", (first + index).ToString(CultureInfo.InvariantCulture))])));
        draft.Add($"OptionSets/{Name}.xml", choice);
        RootComponents.AddNamed(draft, RootComponents.ChoiceType, Name);
        draft.LeftToDecide.Add($"Columns that hold it: ./crm new column TABLE NAME --type choice --choice {Name} ...");
        draft.LeftToDecide.Add("An enum of the same name in Core/Domain, once a rule reads it; until then ./crm schema writes one.");
    }

    [GeneratedRegex("^[a-z]+_[a-z][a-z0-9]*$")]
    private static partial Regex Shape();
}
