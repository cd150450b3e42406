using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>L23: choice values lie in the publisher's range and are unique; defaults, global choices and status reasons exist.</summary>
internal sealed class ChoiceRule : ILintRule
{
    private const int ValuesInRange = 10_000;

    public string Id => "L23";

    public void Check(LintInput input, FindingList findings)
    {
        var model = input.Model;
        foreach (var choice in model.GlobalChoices)
        {
            CheckValues(choice, model, findings);
        }

        foreach (var column in model.Tables.SelectMany(table => table.Columns))
        {
            CheckColumn(column, model, findings);
        }
    }

    private static void CheckColumn(ColumnModel column, SolutionModel model, FindingList findings)
    {
        var local = column.Element.Element("optionset");
        switch (column.Type)
        {
            case "picklist" or "multiselectpicklist":
                if (local is not null)
                {
                    CheckValues(local, model, findings);
                }

                CheckDefault(column, local ?? FindGlobal(column, model, findings), findings);
                break;
            case "bit" when local is null || !Values(local).Order().SequenceEqual([0, 1]):
                findings.Error(
                    column.Element.FileOf(),
                    $"The yes/no column '{column.LogicalName}' does not have the two values 0 and 1.",
                    "Define both options.");
                break;
            case "state" when local is not null:
                CheckStates(column, local, findings);
                break;
            case "status" when local is not null:
                CheckStatuses(local, column, model, findings);
                break;
        }
    }

    private static XElement? FindGlobal(ColumnModel column, SolutionModel model, FindingList findings)
    {
        var name = column.Text("OptionSetName");
        var choice = model.GlobalChoices.FirstOrDefault(candidate => (string?)candidate.Attribute("Name") == name);
        if (choice is null)
        {
            findings.Error(
                column.Element.FileOf(),
                $"The column '{column.LogicalName}' uses the global choice '{name}', which is not in the solution.",
                "Correct OptionSetName or add the choice.");
        }
        return choice;
    }

    private static void CheckDefault(ColumnModel column, XElement? choice, FindingList findings)
    {
        if (choice is null || column.Number("AppDefaultValue") is not { } value || value == -1)
        {
            return;
        }

        if (!Values(choice).Contains((long)value))
        {
            findings.Error(
                column.Element.FileOf(),
                $"The default {value} of '{column.LogicalName}' is no value of its choice.",
                "Write one of its values, or -1 for none.");
        }
    }

    private static void CheckValues(XElement choice, SolutionModel model, FindingList findings)
    {
        var name = (string?)choice.Attribute("Name");
        var values = Values(choice).ToList();
        foreach (var value in values.GroupBy(value => value).Where(group => group.Count() > 1))
        {
            findings.Error(choice.FileOf(), $"The choice '{name}' has the value {value.Key} twice.", "Give one option another value.");
        }
        if (model.FirstOptionValue is not { } first)
        {
            return;
        }

        foreach (var value in values.Where(value => value < first || value >= first + ValuesInRange))
        {
            findings.Error(
                choice.FileOf(),
                $"The value {value} of '{name}' is not in the publisher's range.",
                $"Use {first} to {first + ValuesInRange - 1}.");
        }
    }

    private static void CheckStates(ColumnModel column, XElement states, FindingList findings)
    {
        var statuses = column.Element.Parent!.Elements("attribute").Elements("optionset").Elements("statuses").Elements("status").ToList();
        foreach (var state in states.Elements("states").Elements("state"))
        {
            var fallback = (string?)state.Attribute("defaultstatus");
            if (!statuses
                .Exists(status => (string?)status.Attribute("value") == fallback
                    && (string?)status.Attribute("state") == (string?)state.Attribute("value")))
            {
                findings.Error(
                    column.Element.FileOf(),
                    $"The state {(string?)state.Attribute("value")} has the default status {fallback}, which is no status of that state.",
                    "Write one of its status values.");
            }
        }
    }

    private static void CheckStatuses(XElement statuses, ColumnModel column, SolutionModel model, FindingList findings)
    {
        var states = column.Element.Parent!.Elements("attribute")
            .Elements("optionset")
            .Elements("states")
            .Elements("state")
            .Select(state => (string?)state.Attribute("value"))
            .ToList();
        foreach (var status in statuses.Elements("statuses").Elements("status"))
        {
            var value = (long?)status.Attribute("value") ?? 0;
            if (!states.Contains((string?)status.Attribute("state")))
            {
                findings.Error(
                    column.Element.FileOf(),
                    $"The status {value} belongs to the state {(string?)status.Attribute("state")}, which does not exist.",
                    "Write an existing state.");
            }
            if (value > 2 && model.FirstOptionValue is { } first && (value < first || value >= first + ValuesInRange))
            {
                findings.Error(
                    column.Element.FileOf(),
                    $"The status {value} is not in the publisher's range.",
                    $"Use {first} to {first + ValuesInRange - 1}.");
            }
        }
    }

    private static IEnumerable<long> Values(XElement choice) =>
        choice.Elements("options").Elements("option").Select(option => (long?)option.Attribute("value") ?? -1);
}
