using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>
/// L33: a button stands in a bar of its own table, calls a command that is there, is asked for by rules that are there, and gets what that
/// bar has to give: a form its row, a list and a subgrid the rows that are picked.
/// </summary>
internal sealed partial class RibbonRule : ILintRule
{
    // What the platform brings may be named without being defined.
    private const string Platform = "Mscrm.";
    private const string Form = "Form";
    private const string PickedRows = "SelectedControl";

    public string Id => "L33";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var table in input.Model.Tables)
        {
            foreach (var ribbon in table.Element.Elements("RibbonDiffXml"))
            {
                Check(table, ribbon, findings);
            }
        }
    }

    private static void Check(TableModel table, XElement ribbon, FindingList findings)
    {
        var commands = ById(ribbon.Elements("CommandDefinitions").Elements());
        foreach (var action in ribbon.Elements("CustomActions").Elements("CustomAction"))
        {
            var place = Place().Match((string?)action.Attribute("Location") ?? string.Empty);
            if (!place.Success || place.Groups["table"].Value != table.LogicalName)
            {
                findings.Error(
                    action.FileOf(),
                    $"The action '{Name(action)}' stands at '{(string?)action.Attribute("Location")}', "
                        + $"where '{table.LogicalName}' has no bar.",
                    $"Write Mscrm.SubGrid.{table.LogicalName}.MainTab.Actions.Controls._children, or the same with Form or HomepageGrid.");
                continue;
            }

            foreach (var button in action.Descendants("Button"))
            {
                var command = (string?)button.Attribute("Command") ?? string.Empty;
                if (commands.TryGetValue(command, out var definition))
                {
                    CheckBar(ribbon, definition, place.Groups["bar"].Value, findings);
                }
                else if (!command.StartsWith(Platform, StringComparison.Ordinal))
                {
                    findings.Error(
                        action.FileOf(), $"The button '{Name(button)}' calls '{command}', which is no command here.",
                        "Add a CommandDefinition with this Id.");
                }
            }
        }
    }

    private static void CheckBar(XElement ribbon, XElement command, string bar, FindingList findings)
    {
        var rules = new List<XElement>();
        foreach (var kind in new[] { "EnableRules", "DisplayRules" })
        {
            var defined = ById(ribbon.Elements("RuleDefinitions").Elements(kind).Elements());
            foreach (var named in command.Elements(kind).Elements())
            {
                if (defined.TryGetValue(Name(named), out var rule))
                {
                    rules.Add(rule);
                }
                else if (!Name(named).StartsWith(Platform, StringComparison.Ordinal))
                {
                    findings.Error(
                        command.FileOf(), $"The command '{Name(command)}' asks the rule '{Name(named)}', which is not there.",
                        $"Add it to the {kind} of the RuleDefinitions.");
                }
            }
        }

        var given = command.Descendants("CrmParameter").Select(parameter => (string?)parameter.Attribute("Value") ?? string.Empty);
        var asksRow = rules.Elements().Any(step => step.Name.LocalName is "FormStateRule" or "ValueRule");
        var asksPicks = rules.Elements("SelectionCountRule").Any();
        if (bar == Form && (asksPicks || given.Any(value => value.StartsWith(PickedRows, StringComparison.Ordinal))))
        {
            findings.Error(
                command.FileOf(), $"The command '{Name(command)}' of a form asks for picked rows, which a form has none of.",
                "Take PrimaryControl and a FormStateRule.");
        }

        if (bar != Form && asksRow)
        {
            findings.Error(
                command.FileOf(), $"The command '{Name(command)}' above rows asks about the row of a form.", "Take a SelectionCountRule.");
        }

        if (bar != Form && !asksPicks && given.Contains("SelectedControlSelectedItemIds"))
        {
            findings.Error(
                command.FileOf(), $"The command '{Name(command)}' works on picked rows and is there before any is picked.",
                "Add a SelectionCountRule with a Minimum of 1.");
        }
    }

    private static Dictionary<string, XElement> ById(IEnumerable<XElement> elements) =>
        elements.GroupBy(Name).ToDictionary(group => group.Key, group => group.First());

    private static string Name(XElement element) => (string?)element.Attribute("Id") ?? string.Empty;

    [GeneratedRegex(@"^Mscrm\.(?<bar>Form|HomepageGrid|SubGrid)\.(?<table>\w+)\.MainTab\.\w+\.Controls\._children$")]
    private static partial Regex Place();
}
