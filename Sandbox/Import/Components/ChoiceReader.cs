using System.Globalization;
using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import.Components;

/// <summary>Reads optionset elements: global ones and those inside a column.</summary>
internal static class ChoiceReader
{
    public static ChoiceMetadata Read(XElement optionSet) =>
        new(optionSet.RequiredAttribute("Name"), optionSet.Labels("displaynames"), Options(optionSet));

    /// <summary>Values of a choice, state or status, in the order of the file.</summary>
    public static IReadOnlyList<OptionMetadata> Options(XElement optionSet)
    {
        var options = new List<OptionMetadata>();
        foreach (var option in optionSet.Elements("options").Elements("option"))
        {
            options.Add(new OptionMetadata(option.IntegerAttribute("value"), option.Labels("labels")));
        }

        foreach (var state in optionSet.Elements("states").Elements("state"))
        {
            options.Add(new OptionMetadata(
                state.IntegerAttribute("value"), state.Labels("labels"), DefaultStatus: state.IntegerAttribute("defaultstatus")));
        }

        foreach (var status in optionSet.Elements("statuses").Elements("status"))
        {
            options.Add(new OptionMetadata(
                status.IntegerAttribute("value"), status.Labels("labels"), State: status.IntegerAttribute("state")));
        }

        var twice = options.GroupBy(option => option.Value).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? options
            : throw new SolutionImportException(string.Create(
                CultureInfo.InvariantCulture,
                $"The choice {optionSet.AttributeValue("Name")} has the value {twice.Key} more than once."));
    }
}
