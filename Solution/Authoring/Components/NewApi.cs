using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>A message of our own: a custom API with request parameters and response properties, and its plug-in.</summary>
internal sealed partial record NewApi
{
    /// <summary>Name by which it is called, for example onb_PublishRuleset. It can never change.</summary>
    public required string Name { get; init; }

    public required BilingualText Label { get; init; }

    public required BilingualText Description { get; init; }

    /// <summary>Full name of the plug-in class.</summary>
    public required string Plugin { get; init; }

    /// <summary>The privilege that a caller needs, for example prvWriteonb_Ruleset; null for none.</summary>
    public string? Privilege { get; init; }

    /// <summary>Logical name of the table whose row it is called on; null for an unbound one.</summary>
    public string? BoundTable { get; init; }

    /// <summary>Whether it only reads: called with GET, and not from a flow.</summary>
    public bool IsFunction { get; init; }

    /// <summary>Whether it is hidden from makers; a call by name still works.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>0 no steps of others, 1 asynchronous ones, 2 all.</summary>
    public int AllowedSteps { get; init; }

    public required IReadOnlyList<ApiValue> Parameters { get; init; }

    public required IReadOnlyList<ApiValue> Responses { get; init; }

    private string Folder => $"customapis/{Name}";

    /// <exception cref="InputException">A value is not possible, or the API exists.</exception>
    public void AddTo(Draft draft)
    {
        Check(draft);
        var type = ExtensionTypes.Plugin(draft, Plugin);
        draft.Add($"{Folder}/customapi.xml", Definition((string)type.Attribute("PluginTypeId")!));
        foreach (var parameter in Parameters)
        {
            draft.Add(
                $"{Folder}/customapirequestparameters/{parameter.Name}/customapirequestparameter.xml",
                parameter.Fill("ApiParameter", Name));
        }

        foreach (var response in Responses)
        {
            draft.Add(
                $"{Folder}/customapiresponseproperties/{response.Name}/customapiresponseproperty.xml",
                response.Fill("ApiResponse", Name));
        }

        draft.LeftToDecide.Add($"Which roles may call it: {(Privilege is null ? "everybody may" : $"those with {Privilege}")}.");
    }

    private void Check(Draft draft)
    {
        if (!Shape().IsMatch(Name) || !Name.StartsWith(draft.Prefix, StringComparison.Ordinal))
        {
            throw new InputException(
                $"The API's name is '{Name}'. Write {draft.Prefix} and a verb with a capital letter, for example onb_PublishRuleset.");
        }

        if (IsFunction && Responses.Count == 0)
        {
            throw new InputException("A function returns something. Name it with --out, or leave --function out.");
        }

        if (BoundTable is not null && !draft.Model.HasTable(BoundTable))
        {
            throw new InputException($"--bound-to is '{BoundTable}'. Write the logical name of a table.");
        }

        if (BoundTable is not null && Parameters.Any(parameter => parameter.Name == "Target"))
        {
            throw new InputException("A bound API has the parameter Target by itself. Leave it out.");
        }

        if (Privilege is not null && !PrivilegeShape().IsMatch(Privilege))
        {
            throw new InputException($"--privilege is '{Privilege}'. Write an existing privilege, for example prvWriteonb_Plan.");
        }
    }

    private XElement Definition(string pluginId)
    {
        var api = Template.Fill("CustomApi", Name, [
            .. Template.Gaps("label", Label), .. Template.Gaps("description", Description),
            ("name", Name), ("binding", BoundTable is null ? "0" : "1"), ("table", BoundTable ?? string.Empty),
            ("privilege", Privilege ?? string.Empty), ("function", IsFunction ? "1" : "0"), ("private", IsPrivate ? "1" : "0"),
            ("steps", AllowedSteps.ToString(CultureInfo.InvariantCulture)), ("plugin-id", pluginId),
        ]);
        api.Elements().Where(element => element.Name.LocalName is "boundentitylogicalname" or "executeprivilegename"
            && element.Value.Length == 0).Remove();
        return api;
    }

    [GeneratedRegex("^[a-z]+_[A-Z][A-Za-z0-9]*$")]
    private static partial Regex Shape();

    [GeneratedRegex("^prv(Create|Read|Write|Delete|AppendTo|Append|Assign|Share)[A-Za-z]\\w*$")]
    private static partial Regex PrivilegeShape();
}
