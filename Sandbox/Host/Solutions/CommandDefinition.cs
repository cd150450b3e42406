using System.Text.Json;
using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Host.Solutions;

/// <summary>A command that a solution adds to a command bar.</summary>
/// <param name="Id">Id.</param>
/// <param name="Place">Which bar.</param>
/// <param name="Labels">What people read.</param>
/// <param name="Sequence">Place in the bar; lower comes first.</param>
/// <param name="Library">Web resource of the function.</param>
/// <param name="Function">The function.</param>
/// <param name="Parameters">What it is given, each a kind and a value.</param>
/// <param name="Privileges">What a user must be allowed to see it: a right on a table.</param>
/// <param name="IsForStoredRows">Whether it is there only for a row that is stored.</param>
/// <param name="Values">What the row must hold: a column and a value.</param>
/// <param name="LeastPicked">How many rows must be picked at least; 0 for none.</param>
/// <param name="MostPicked">How many at most; null for any number.</param>
internal sealed record CommandDefinition(
    string Id, CommandPlace Place, Labels Labels, double Sequence, string Library, string Function,
    IReadOnlyList<(string Kind, string Value)> Parameters, IReadOnlyList<(string Right, string Table)> Privileges, bool IsForStoredRows,
    IReadOnlyList<(string Column, string Value)> Values, int LeastPicked = 0, int? MostPicked = null)
{
    private const string WebResource = "$webresource:";
    private const string LocalLabel = "$LocLabels:";
    private const string JavaScript = "2";

    /// <summary>All commands of a table and a bar that an app shows, in their order: the classic ones and the modern ones.</summary>
    public static IReadOnlyList<CommandDefinition> Of(OrganizationMetadata metadata, string app, string table, CommandPlace place) =>
    [
        .. metadata.Components.Ribbons.Where(ribbon => ribbon.Table == table).SelectMany(ribbon => Classic(XElement.Parse(ribbon.Xml)))
            .Concat(metadata.Components.AppActions.Select(action => Modern(metadata, app, table, XElement.Parse(action.Xml)))
                .OfType<CommandDefinition>())
            .Where(command => command.Place == place)
            .OrderBy(command => command.Sequence),
    ];

    private static IEnumerable<CommandDefinition> Classic(XElement ribbon)
    {
        var commands = ribbon.Elements("CommandDefinitions").Elements("CommandDefinition").ToLookup(command => command.Text("Id"));
        var displayRules = ribbon.Elements("RuleDefinitions").Elements("DisplayRules").Elements("DisplayRule")
            .ToLookup(rule => rule.Text("Id"));
        var enableRules = ribbon.Elements("RuleDefinitions").Elements("EnableRules").Elements("EnableRule")
            .ToLookup(rule => rule.Text("Id"));
        foreach (var action in ribbon.Elements("CustomActions").Elements("CustomAction"))
        {
            var button = action.Descendants("Button").FirstOrDefault();
            var command = commands[button?.Text("Command")].FirstOrDefault();
            var script = command?.Elements("Actions").Elements("JavaScriptFunction").FirstOrDefault();
            if (button is null || command is null || script is null || PlaceOf(action.Text("Location")) is not { } place)
            {
                continue;
            }

            var rules = command.Elements("DisplayRules").Elements("DisplayRule").SelectMany(rule => displayRules[rule.Text("Id")])
                .Concat(command.Elements("EnableRules").Elements("EnableRule").SelectMany(rule => enableRules[rule.Text("Id")])).ToList();
            yield return new CommandDefinition(
                button.Text("Id") ?? action.Text("Id") ?? "command",
                place,
                LabelsOf(ribbon, button.Text("LabelText") ?? string.Empty),
                button.Number("Sequence", 0),
                (script.Text("Library") ?? string.Empty).Replace(WebResource, string.Empty, StringComparison.OrdinalIgnoreCase),
                script.Text("FunctionName") ?? string.Empty,
                [.. script.Elements().Select(parameter => (parameter.Name.LocalName, parameter.Text("Value") ?? string.Empty))],
                [
                    .. rules.Elements("EntityPrivilegeRule").Where(rule => rule.Text("EntityName") is not null)
                        .Select(rule => (rule.Text("PrivilegeType") ?? "Read", rule.Text("EntityName")!)),
                ],
                rules.Elements("FormStateRule").Any(rule => rule.Text("State") == "Existing"),
                [
                    .. rules.Elements("ValueRule").Where(rule => rule.Text("Field") is not null)
                        .Select(rule => (rule.Text("Field")!, rule.Text("Value") ?? string.Empty)),
                ],
                Counts(rules, "Minimum").DefaultIfEmpty(0).Max(),
                Counts(rules, "Maximum").Select(count => (int?)count).Min());
        }
    }

    private static IEnumerable<int> Counts(IEnumerable<XElement> rules, string bound) => rules.Elements("SelectionCountRule")
        .Where(rule => rule.Text(bound) is not null).Select(rule => (int)rule.Number(bound, 0));

    private static CommandDefinition? Modern(OrganizationMetadata metadata, string app, string table, XElement action)
    {
        var resourceId = XmlReading.Id(action.Element("onclickeventjavascriptwebresourceid")?.Child("webresourceid"));
        var library = metadata.Components.WebResources.FirstOrDefault(resource => resource.Id == resourceId)?.Name;
        var isHere = (action.Element("appmoduleid")?.Child("uniquename") is not { } name || name == app)
            && action.Element("contextentity")?.Child("logicalname") == table && action.Child("hidden") is not ("1" or "true");
        if (!isHere || library is null || action.Child("onclickeventtype") != JavaScript)
        {
            return null;
        }

        return new CommandDefinition(
            action.Text("uniquename") ?? "command",
            action.Child("location") switch { "0" => CommandPlace.Form, "1" => CommandPlace.List, _ => CommandPlace.Subgrid },
            action.LabelsIn("buttonlabeltext") is { Texts.Count: > 0 } labels
                ? labels
                : Labels.English(action.Element("buttonlabeltext")?.Text("default") ?? "?"),
            double.TryParse(
                action.Child("sequence"), System.Globalization.CultureInfo.InvariantCulture, out var sequence) ? sequence : 0,
            library,
            action.Child("onclickeventjavascriptfunctionname") ?? string.Empty,
            ParametersOf(action.Child("onclickeventjavascriptparameters")),
            [],
            IsForStoredRows: false,
            Values: []);
    }

    // Kinds of parameters of modern commands by number; what the preview does not know is given as nothing.
    private static IReadOnlyList<(string Kind, string Value)> ParametersOf(string? json)
    {
        const int PrimaryControl = 5;
        const int SelectedIds = 12;
        const int Text = 21;
        if (string.IsNullOrEmpty(json))
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.EnumerateArray().Select(parameter => parameter.GetProperty("type").GetInt32() switch
            {
                PrimaryControl => ("CrmParameter", "PrimaryControl"),
                SelectedIds => ("CrmParameter", "SelectedControlSelectedItemIds"),
                Text => ("StringParameter", parameter.GetProperty("value").GetString() ?? string.Empty),
                var other => ("Unknown", other.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            }),
        ];
    }

    private static CommandPlace? PlaceOf(string? location) => location switch
    {
        _ when location?.StartsWith("Mscrm.Form.", StringComparison.Ordinal) == true => CommandPlace.Form,
        _ when location?.StartsWith("Mscrm.HomepageGrid.", StringComparison.Ordinal) == true => CommandPlace.List,
        _ when location?.StartsWith("Mscrm.SubGrid.", StringComparison.Ordinal) == true => CommandPlace.Subgrid,
        _ => null,
    };

    private static Labels LabelsOf(XElement ribbon, string text)
    {
        if (!text.StartsWith(LocalLabel, StringComparison.Ordinal))
        {
            return Labels.English(text);
        }

        var label = ribbon.Elements("LocLabels").Elements("LocLabel")
            .FirstOrDefault(each => each.Text("Id") == text[LocalLabel.Length..]);
        return label is null ? Labels.English(text[LocalLabel.Length..]) : label.LabelsIn("Titles");
    }
}

/// <summary>A command bar.</summary>
internal enum CommandPlace
{
    /// <summary>That of a form.</summary>
    Form,

    /// <summary>That of the rows of a table.</summary>
    List,

    /// <summary>That of rows on a form.</summary>
    Subgrid,
}
