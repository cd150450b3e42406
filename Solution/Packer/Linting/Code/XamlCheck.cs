using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Code;

/// <summary>
/// One XAML file: activities, their arguments, columns, variables, step numbers, and what may not be in a real-time workflow.
/// </summary>
internal sealed partial class XamlCheck(
    XElement workflow,
    XElement xaml,
    SolutionModel model,
    RegisteredActivities activities,
    FindingList findings)
{
    private static readonly XNamespace X = "http://schemas.microsoft.com/winfx/2006/xaml";

    private static readonly Dictionary<string, string> ClrTypes = new(StringComparer.Ordinal)
    {
        ["x:String"] = "System.String",
        ["x:Int32"] = "System.Int32",
        ["x:Boolean"] = "System.Boolean",
        ["x:Double"] = "System.Double",
        ["s:DateTime"] = "System.DateTime",
        ["x:Decimal"] = "System.Decimal",
        ["s:Guid"] = "System.Guid",
        ["mxs:Money"] = "Microsoft.Xrm.Sdk.Money",
        ["mxs:OptionSetValue"] = "Microsoft.Xrm.Sdk.OptionSetValue",
        ["mxs:EntityReference"] = "Microsoft.Xrm.Sdk.EntityReference",
    };

    private string File => xaml.FileOf();

    public void Run()
    {
        CheckActivities();
        CheckColumns();
        CheckVariables();
        CheckSteps();
        if ((string?)workflow.Element("Mode") == "1")
        {
            CheckRealTime();
        }
    }

    private void CheckActivities()
    {
        foreach (var call in Named("ActivityReference"))
        {
            var name = (string?)call.Attribute("AssemblyQualifiedName") ?? string.Empty;
            if (name.StartsWith("Microsoft.Crm.", StringComparison.Ordinal))
            {
                continue;
            }

            if (!activities.Has(name))
            {
                findings.Error(
                    File,
                    $"The workflow calls '{name}', which is no registered activity of this solution.",
                    "Register the activity or correct the name.");
                continue;
            }

            if (activities.ArgumentsOf(name) is not { } arguments)
            {
                continue;
            }

            foreach (var argument in call.Elements().Where(element => element.Name.LocalName == "ActivityReference.Arguments").Elements())
            {
                CheckArgument(
                    name.Split(',')[0],
                    argument,
                    arguments.FirstOrDefault(candidate => candidate.Name == (string?)argument.Attribute(X + "Key")));
            }
        }
    }

    private void CheckArgument(string activity, XElement argument, Reflection.ActivityArgument? property)
    {
        var key = (string?)argument.Attribute(X + "Key");
        if (property is null)
        {
            findings.Error(File, $"'{activity}' has no argument '{key}'.", "Use the name of the C# property.");
            return;
        }

        var type = (string?)argument.Attribute(X + "TypeArguments") ?? string.Empty;
        if (argument.Name.LocalName != property.Direction + "Argument")
        {
            findings.Error(
                File,
                $"'{key}' of '{activity}' is an {property.Direction}Argument, not an {argument.Name.LocalName}.",
                "Correct the element.");
        }
        if (!ClrTypes.TryGetValue(type, out var clr) || clr != property.Type)
        {
            findings.Error(
                File,
                $"'{key}' of '{activity}' is of type {property.Type}, not {type}.",
                "Correct x:TypeArguments here and the variables that carry the value.");
        }
    }

    private void CheckColumns()
    {
        foreach (var access in Named("GetEntityProperty").Concat(Named("SetEntityProperty")))
        {
            var table = (string?)access.Attribute("EntityName") ?? string.Empty;
            var column = (string?)access.Attribute("Attribute") ?? string.Empty;
            if (!model.HasTable(table))
            {
                findings.Error(File, $"The workflow uses the table '{table}', which does not exist.", "Correct EntityName.");
            }
            else if (!model.HasColumn(table, column))
            {
                findings.Error(File, $"The workflow uses '{column}', which '{table}' does not have.", "Correct Attribute.");
            }
        }
    }

    private void CheckVariables()
    {
        var declared = Named("Variable").Select(variable => (string?)variable.Attribute("Name") ?? string.Empty).ToList();
        foreach (var name in declared.GroupBy(name => name).Where(group => group.Count() > 1))
        {
            findings.Error(File, $"The variable '{name.Key}' is declared twice.", "Rename one.");
        }
        var used = Expressions().SelectMany(expression => StepVariable().Matches(expression)).Select(match => match.Value);
        foreach (var name in used.Distinct().Where(name => !declared.Contains(name)))
        {
            findings.Error(
                File,
                $"The variable '{name}' is used but not declared.",
                "Declare it in the step's variables (outputs: in Workflow.Variables).");
        }
    }

    private void CheckSteps()
    {
        var steps = xaml.Descendants()
            .Select(element => StepName().Match((string?)element.Attribute("DisplayName") ?? string.Empty))
            .Where(match => match.Success);
        foreach (var number in steps.GroupBy(match => match.Groups["number"].Value)
            .Where(group => group.Select(match => match.Groups["name"].Value).Distinct().Count() > 1))
        {
            findings.Error(
                File,
                $"The step number {number.Key} is used by "
                    + $"{string.Join(" and ", number.Select(match => match.Groups["name"].Value).Distinct())}.",
                "Number every step once.");
        }
    }

    private void CheckRealTime()
    {
        foreach (var name in new[] { "Postpone", "Persist" }.Where(name => Named(name).Any()))
        {
            findings.Error(File, $"A real-time workflow cannot hold <{name}>.", "Delete it or run the workflow in the background.");
        }
        if (Named("InArgument").Any(argument => (string?)argument.Attribute(X + "Key") == "Wait" && argument.Value == "True"))
        {
            findings.Error(File, "A real-time workflow cannot wait.", "Run it in the background.");
        }
    }

    // Visual Basic expressions stand in square brackets, as text or as an attribute's value.
    private IEnumerable<string> Expressions() =>
        xaml.DescendantsAndSelf()
            .SelectMany(
                element => element.Attributes()
                    .Select(attribute => attribute.Value)
                    .Concat(element.Nodes().OfType<XText>().Select(text => text.Value)))
            .Where(text => text.StartsWith('['));

    private IEnumerable<XElement> Named(string name) => xaml.Descendants().Where(element => element.Name.LocalName == name);

    [GeneratedRegex(@"\b[A-Za-z]+Step\d+\w+\b", RegexOptions.CultureInvariant)]
    private static partial Regex StepVariable();

    [GeneratedRegex(@"^(?<name>[A-Za-z]+Step(?<number>\d+))\b", RegexOptions.CultureInvariant)]
    private static partial Regex StepName();
}
