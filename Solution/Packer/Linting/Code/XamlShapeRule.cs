using System.Xml;
using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Code;

/// <summary>
/// L65: a classic workflow is written as the designer writes it, because the platform refuses XAML that it does not recognize: only types,
/// attributes and nesting that occur in exported workflows.
/// </summary>
/// <remarks>
/// The lists below were counted over 164 classic workflows of public exports. Nobody exported an output of a date, a decimal or a choice;
/// those three are written as a generator writes them whose result the platform saved unchanged.
/// </remarks>
internal sealed class XamlShapeRule : ILintRule
{
    private static readonly XNamespace X = "http://schemas.microsoft.com/winfx/2006/xaml";

    private static readonly Dictionary<string, string[]> TypeArguments = new(StringComparer.Ordinal)
    {
        ["Assign"] = ["mxs:Entity", "s:Guid", "x:Boolean", "x:Object"],
        ["Collection"] = ["Activity", "Variable", "x:String"],
        ["InArgument"] =
        [
            "mxs:EntityReference", "mxs:OptionSetValue", "mxsq:ConditionOperator", "mxsq:LogicalOperator", "s:DateTime", "s:Guid",
            "s:Object[]", "s:Type", "scg:IDictionary(x:String, mxs:Entity)", "x:Boolean", "x:Int32", "x:Object", "x:String",
            "mxs:Money", "x:Decimal",
        ],
        ["Literal"] = ["mxsw:XrmTimeSpan", "x:String"],
        ["OutArgument"] =
        [
            "mxs:EntityReference", "mxs:Money", "s:Guid", "x:Boolean", "x:Int32", "x:Object", "x:String",
            "mxs:OptionSetValue", "s:DateTime", "x:Decimal",
        ],
        ["ReferenceLiteral"] = ["mxs:Money", "mxs:OptionSetValue", "s:Type"],
        ["Variable"] =
        [
            "mxs:EntityReference", "mxs:Money", "mxsw:XrmTimeSpan", "s:Guid", "scg:Dictionary(x:String, x:Object)", "x:Boolean", "x:Int32",
            "x:Object", "x:String", "mxs:OptionSetValue", "s:DateTime", "x:Decimal",
        ],
    };

    private static readonly string[] LiteralTypes =
    [
        "mxs:EntityCollection", "mxs:EntityReference", "mxs:Money", "mxs:OptionSetValue", "s:DateTime", "s:Guid", "x:Boolean", "x:Decimal",
        "x:Int32", "x:String",
    ];

    /// <summary>Attributes of each element, without those of XML itself.</summary>
    private static readonly Dictionary<string, string[]> Attributes = new(StringComparer.Ordinal)
    {
        ["ActivityReference"] = ["AssemblyQualifiedName", "DisplayName", "Key"],
        ["Assign"] = ["To", "TypeArguments", "Value"],
        ["AssignEntity"] = ["DisplayName", "Entity", "EntityId", "EntityName", "Owner"],
        ["Boolean"] = ["Key"],
        ["Collection"] = ["Key", "TypeArguments"],
        ["CreateEntity"] = ["DisplayName", "Entity", "EntityId", "EntityName"],
        ["GetEntityProperty"] = ["Attribute", "Entity", "EntityName", "Value"],
        ["If"] = ["Condition"],
        ["InArgument"] = ["Key", "TypeArguments"],
        ["Literal"] = ["TypeArguments", "Value"],
        ["Members"] = [],
        ["Null"] = ["Key"],
        ["OptionSetValue"] = ["ExtensionData", "Value"],
        ["OutArgument"] = ["Key", "TypeArguments"],
        ["Persist"] = [],
        ["Postpone"] = ["BlockExecution", "Key", "PostponeUntil"],
        ["Property"] = ["Name", "Type"],
        ["ReferenceLiteral"] = ["TypeArguments", "Value"],
        ["RetrieveEntity"] = ["Attributes", "Entity", "EntityId", "EntityName", "ThrowIfNotExists"],
        ["SendEmail"] = ["DisplayName", "Entity", "EntityId"],
        ["Sequence"] = ["DisplayName"],
        ["SetEntityProperty"] = ["Attribute", "Entity", "EntityName", "Value"],
        ["SetState"] = ["DisplayName", "Entity", "EntityId", "EntityName"],
        ["StartChildWorkflow"] = ["DisplayName", "EntityId", "EntityName", "InputParameters", "WorkflowId"],
        ["String"] = ["Key"],
        ["TerminateWorkflow"] = ["DisplayName", "Exception", "Reason"],
        ["UpdateEntity"] = ["DisplayName", "Entity", "EntityName"],
        ["Variable"] = ["Default", "Name", "TypeArguments"],
        ["Workflow"] = [],
        ["XrmTimeSpan"] = ["Days", "Hours", "Minutes", "Months", "Years"],
    };

    public string Id => "L65";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var path in input.Model.Workflows.Elements("XamlFileName").Select(name => name.Value))
        {
            if (Read(input, path) is { } xaml)
            {
                Check(xaml, findings);
            }
        }
    }

    // A file that is missing or not well-formed is L54's finding.
    private static XElement? Read(LintInput input, string path)
    {
        try
        {
            return input.Package.FindPart(path) is { } content ? Origin.Parse(content, path.TrimStart('/')).Root : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Check(XElement xaml, FindingList findings)
    {
        var file = xaml.FileOf();
        foreach (var element in xaml.Descendants().Where(element => !element.Name.LocalName.Contains('.', StringComparison.Ordinal)))
        {
            CheckElement(file, element, findings);
        }

        CheckNesting(file, xaml, findings);
    }

    private static void CheckElement(string file, XElement element, FindingList findings)
    {
        var name = element.Name.LocalName;
        if (!Attributes.TryGetValue(name, out var attributes))
        {
            findings.Error(file, $"The workflow has an element <{name}>, which no exported workflow has.", "Use a step of the designer.");
            return;
        }

        foreach (var attribute in element.Attributes()
            .Where(attribute => attribute.Name.Namespace != XNamespace.Xml && !attributes.Contains(attribute.Name.LocalName)))
        {
            findings.Error(file, $"<{name}> has the attribute '{attribute.Name.LocalName}', which no exported workflow has.", "Delete it.");
        }

        var type = (string?)element.Attribute(X + "TypeArguments");
        if (type is not null && !(TypeArguments.GetValueOrDefault(name) ?? []).Contains(type))
        {
            findings.Error(
                file,
                $"<{name}> has the type argument {type}, which no exported workflow has there.",
                "Write it as the designer does, for example x:Decimal.");
        }

        if (type == "s:Type" && (string?)element.Attribute("Value") is { } literal && !LiteralTypes.Contains(literal))
        {
            findings.Error(file, $"A target type is {literal}, which no exported workflow has.",
                "Write it as the designer does, for example x:Decimal.");
        }

        if (name == "Variable" && type == "s:DateTime" && element.Attribute("Default") is null)
        {
            findings.Error(
                file,
                $"The date variable '{(string?)element.Attribute("Name")}' has no default.",
                "Write Default=\"\", which the designer reads as no date.");
        }
    }

    // Of a or b or c the designer makes a or (b or c).
    private static void CheckNesting(string file, XElement xaml, FindingList findings)
    {
        var groups = xaml.Descendants()
            .Where(element => ((string?)element.Attribute("AssemblyQualifiedName") ?? string.Empty)
                .Contains(".EvaluateLogicalCondition,", StringComparison.Ordinal))
            .Select(group => group.Elements().Elements()
                .Where(argument => argument.Attribute(X + "Key") is not null)
                .ToDictionary(argument => (string)argument.Attribute(X + "Key")!, argument => argument.Value, StringComparer.Ordinal))
            .ToList();
        foreach (var group in groups)
        {
            if (groups.Exists(other => other.GetValueOrDefault("Result") == group.GetValueOrDefault("LeftOperand")
                && other.GetValueOrDefault("LogicalOperator") == group.GetValueOrDefault("LogicalOperator")))
            {
                findings.Error(
                    file,
                    $"'{group.GetValueOrDefault("Result")}' joins a group of its own operator on the left.",
                    "Nest conditions of one operator to the right, as the designer does.");
            }
        }
    }
}
