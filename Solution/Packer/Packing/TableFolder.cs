using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Packing;

/// <summary>One folder below Entities: Entity.xml with forms, views, charts, ribbon and formulas put into its placeholders.</summary>
internal static class TableFolder
{
    public static XElement? Read(string name, BuildContext context)
    {
        var folder = "Entities/" + name;
        var path = folder + "/Entity.xml";
        if (!context.Source.Has(path))
        {
            context.Rule("L02")
                .Error(
                    path,
                    "The table's folder has no Entity.xml, so nothing of it would be packed.",
                    "Restore Entity.xml or delete the folder.");
            return null;
        }

        if (context.ReadRoot(path) is not { } table)
        {
            return null;
        }

        context.RequireName(path, name, (string?)table.Element("Name"), "table");
        Fill(table, "FormXml", Forms(folder, context), folder + "/FormXml", context);
        Fill(table, "SavedQueries", Views(folder, context), folder + "/SavedQueries", context);
        Fill(table, "Visualizations", Charts(folder, context), folder + "/Visualizations", context);
        FillRibbon(table, folder, context);
        foreach (var formula in context.Source.Below(folder + "/Formulas").ToList())
        {
            context.Use(formula);
            context.AddPart("Formulas/" + System.IO.Path.GetFileName(formula), context.Source.Find(formula)!);
        }

        return table;
    }

    private static void Fill(XElement table, string placeholder, List<XElement> content, string folder, BuildContext context)
    {
        if (content.Count == 0)
        {
            return;
        }

        if (table.Element(placeholder) is { } element)
        {
            element.ReplaceNodes(content);
            return;
        }

        context.Rule("L02")
            .Error(
                table.FileOf(),
                $"The placeholder <{placeholder} /> is missing, so everything in {folder} would be left out.",
                $"Add <{placeholder} /> before <RibbonDiffXml />.");
    }

    private static List<XElement> Forms(string folder, BuildContext context)
    {
        var groups = new List<XElement>();
        foreach (var type in context.Source.FoldersIn(folder + "/FormXml").ToList())
        {
            var forms = Items(context, $"{folder}/FormXml/{type}", "form", form => (string?)form.Element("formid")).ToList();
            groups.Add(new XElement("forms", new XAttribute("type", type), forms));
        }

        return groups;
    }

    private static List<XElement> Views(string folder, BuildContext context)
    {
        var views = Items(context, folder + "/SavedQueries", "view", view => (string?)view.Element("savedqueryid")).ToList();
        return views.Count == 0 ? [] : [new XElement("savedqueries", views)];
    }

    private static List<XElement> Charts(string folder, BuildContext context)
    {
        var charts = new List<XElement>();
        foreach (var (path, root) in context.ReadTwins(context.Source.Below(folder + "/Visualizations", ".xml")))
        {
            RequireId(context, path, "chart", (string?)root.Element("savedqueryvisualizationid"));
            charts.Add(root);
        }

        return charts;
    }

    private static IEnumerable<XElement> Items(BuildContext context, string folder, string what, Func<XElement, string?> id)
    {
        foreach (var (path, root) in context.ReadTwins(context.Source.Below(folder, ".xml")))
        {
            foreach (var item in root.Elements().ToList())
            {
                RequireId(context, path, what, id(item));
                item.Remove();
                yield return item.From(path);
            }
        }
    }

    private static void RequireId(BuildContext context, string path, string what, string? id) =>
        context.RequireName(path, System.IO.Path.GetFileNameWithoutExtension(Twins.Plain(path)), id, what);

    private static void FillRibbon(XElement table, string folder, BuildContext context)
    {
        var path = folder + "/RibbonDiff.xml";
        var placeholder = table.Element("RibbonDiffXml");
        if (placeholder is null)
        {
            context.Rule("L02")
                .Error(
                    table.FileOf(),
                    "The placeholder <RibbonDiffXml /> is missing; Microsoft's packer ends with an error then.",
                    "Add <RibbonDiffXml /> at the end.");
            return;
        }

        if (context.ReadRoot(path) is { } ribbon)
        {
            placeholder.ReplaceWith(ribbon.From(path));
        }
    }
}
