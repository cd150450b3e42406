using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Package;

/// <summary>
/// L08: ids are GUIDs, no two components share one, and none belongs to somebody else. Cells, sections and tabs are unique in their form,
/// and entries in their site map.
/// </summary>
internal sealed class GuidRule : ILintRule
{
    // Elements and attributes that define an id. References to ids (app components, root components ...) are checked by other rules.
    private static readonly HashSet<string> IdElements = new(StringComparer.Ordinal)
    {
        "formid", "savedqueryid", "savedqueryvisualizationid", "WebResourceId", "SdkMessageProcessingStepImageId", "connectionroleid",
        "connectionroleobjecttypecodeid",
    };

    private static readonly HashSet<string> IdAttributes = new(StringComparer.Ordinal)
    {
        "WorkflowId", "PluginAssemblyId", "PluginTypeId", "SdkMessageProcessingStepId", "fieldsecurityprofileid", "handlerUniqueId",
    };

    private static readonly HashSet<string> SiteMapEntries = new(StringComparer.Ordinal) { "Area", "Group", "SubArea" };

    private static readonly HashSet<string> FormParts = new(StringComparer.Ordinal) { "tab", "section", "cell", "header", "footer" };

    public string Id => "L08";

    public void Check(LintInput input, FindingList findings)
    {
        var owners = new Dictionary<Guid, string>();
        foreach (var (element, what, text) in Ids(input.Package))
        {
            if (!TryParse(text, out var id))
            {
                findings.Error(element.FileOf(), $"The {what} '{text}' is no GUID.", "Give it a new GUID.");
            }
            else if (FirstParty.Ids.Contains(id))
            {
                findings.Error(element.FileOf(), $"The {what} {text} belongs to a component of the platform.", "Give it a new GUID.");
            }
            else if (!owners.TryAdd(id, what))
            {
                findings.Error(
                    element.FileOf(),
                    $"The {what} {text} is already the {owners[id]} of another component.",
                    "Give one of them a new GUID.");
            }
        }

        foreach (var form in input.Package.Customizations.Descendants("form"))
        {
            CheckForm(form, owners, findings);
        }

        foreach (var siteMap in input.Package.Customizations.Descendants("SiteMap"))
        {
            CheckSiteMap(siteMap, findings);
        }
    }

    private static void CheckSiteMap(XElement siteMap, FindingList findings)
    {
        var twice = siteMap.Descendants().Where(entry => SiteMapEntries.Contains(entry.Name.LocalName))
            .GroupBy(entry => (string?)entry.Attribute("Id"), StringComparer.Ordinal)
            .Where(entries => entries.Count() > 1);
        foreach (var entries in twice)
        {
            findings.Error(
                siteMap.FileOf(), $"The id '{entries.Key}' of an entry of the site map is used twice.", "Give one of them another id.");
        }
    }

    private static void CheckForm(XElement form, Dictionary<Guid, string> owners, FindingList findings)
    {
        var seen = new HashSet<Guid>();
        foreach (var part in form.Descendants().Where(element => FormParts.Contains(element.Name.LocalName)))
        {
            var text = (string?)part.Attribute("id");
            if (text is null || !TryParse(text, out var id))
            {
                findings.Error(
                    form.FileOf(),
                    $"A {part.Name.LocalName} of the form has the id '{text}', which is no GUID.",
                    "Give it a new GUID.");
            }
            else if (!seen.Add(id) || owners.ContainsKey(id))
            {
                findings.Error(form.FileOf(), $"The id {text} of a {part.Name.LocalName} is used twice.", "Give it a new GUID.");
            }
        }
    }

    private static IEnumerable<(XElement Element, string What, string Text)> Ids(SolutionPackage package)
    {
        foreach (var element in package.Customizations.Descendants())
        {
            var name = element.Name.LocalName;
            if (IdElements.Contains(name) && element.Parent?.Name.LocalName != "AppModule")
            {
                yield return (element, name, element.Value);
            }

            if (name == "FormId" && element.Parent?.Name.LocalName is "Dashboard" or "InteractionCentricDashboard")
            {
                yield return (element, name, element.Value);
            }
            if (name == "Role" && element.Parent?.Name.LocalName == "Roles")
            {
                yield return (element, "role id", (string?)element.Attribute("id") ?? string.Empty);
            }
            foreach (var attribute in element.Attributes().Where(attribute => IdAttributes.Contains(attribute.Name.LocalName)))
            {
                yield return (element, attribute.Name.LocalName, attribute.Value);
            }
        }
    }

    private static bool TryParse(string text, out Guid id) =>
        Guid.TryParseExact(text, "B", out id) || Guid.TryParseExact(text, "D", out id);
}
