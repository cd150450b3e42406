using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import.Components;

/// <summary>Reads what people see: views, forms, web resources, apps, environment variables.</summary>
internal static class PresentationReader
{
    private const string VariableFolder = "environmentvariabledefinitions/";

    /// <summary>Views of an Entity element.</summary>
    public static IEnumerable<SavedQueryMetadata> Views(XElement entity, string table) => entity
        .Elements("SavedQueries").Elements("savedqueries").Elements("savedquery")
        .Select(view => new SavedQueryMetadata(
            view.Id("savedqueryid", view.Value("savedqueryid")),
            table,
            view.Labels("LocalizedNames"),
            view.Integer("querytype") ?? 0,
            view.Flag("isdefault", whenMissing: false),
            InnerXml(view, "fetchxml"),
            InnerXml(view, "layoutxml")));

    /// <summary>Forms of an Entity element.</summary>
    public static IEnumerable<FormMetadata> Forms(XElement entity, string table) =>
        from forms in entity.Elements("FormXml").Elements("forms")
        from form in forms.Elements("systemform")
        select new FormMetadata(
            form.Id("formid", form.Value("formid")),
            table,
            forms.AttributeValue("type") ?? "main",
            form.Labels("LocalizedNames"),
            InnerXml(form, "form", whole: true));

    /// <summary>A WebResource element with its content.</summary>
    public static WebResourceMetadata WebResource(XElement resource, SolutionPackage package)
    {
        var name = resource.Required("Name");
        return new WebResourceMetadata(
            resource.Id("WebResourceId", resource.Value("WebResourceId")),
            name,
            resource.Integer("WebResourceType") ?? 0,
            resource.Value("DisplayName") ?? name,
            resource.Integer("LanguageCode") ?? 0,
            package.File(resource.Required("FileName"), $"the web resource {name}"));
    }

    /// <summary>All apps, each with the site map of its name.</summary>
    public static IEnumerable<AppMetadata> Apps(XElement customizations)
    {
        var siteMaps = customizations.Elements("AppModuleSiteMaps").Elements("AppModuleSiteMap")
            .ToDictionary(map => map.Required("SiteMapUniqueName"), map => map.ToString(SaveOptions.DisableFormatting));
        return customizations.Elements("AppModules").Elements("AppModule").Select(app => new AppMetadata(
            app.Required("UniqueName"),
            app.Labels("LocalizedNames"),
            app.ToString(SaveOptions.DisableFormatting),
            siteMaps.GetValueOrDefault(app.Required("UniqueName"))));
    }

    /// <summary>All environment variables, which stand in files of their own.</summary>
    public static IEnumerable<EnvironmentVariableMetadata> EnvironmentVariables(SolutionPackage package) => package.Paths
        .Where(path => path.StartsWith(VariableFolder, StringComparison.OrdinalIgnoreCase)
            && path.EndsWith("/environmentvariabledefinition.xml", StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal)
        .Select(path => package.Xml(path).Root!)
        .Select(variable => new EnvironmentVariableMetadata(
            variable.RequiredAttribute("schemaname"),
            variable.Integer("type") ?? 0,
            variable.Value("defaultvalue"),
            DefaultLabels(variable)));

    private static Labels DefaultLabels(XElement variable)
    {
        var labels = variable.Labels("displayname");
        return labels.Texts.Count > 0
            ? labels
            : Labels.English(variable.Element("displayname")?.AttributeValue("default") ?? string.Empty);
    }

    // Queries and layouts stand either as elements or as escaped text.
    private static string InnerXml(XElement parent, string name, bool whole = false)
    {
        var element = parent.Element(name);
        if (element is null)
        {
            return string.Empty;
        }

        if (whole)
        {
            return element.ToString(SaveOptions.DisableFormatting);
        }

        return element.Elements().FirstOrDefault()?.ToString(SaveOptions.DisableFormatting) ?? element.Value;
    }
}
