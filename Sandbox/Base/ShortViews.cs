using System.Xml.Linq;

namespace CrmOnboarding.Sandbox.Base;

/// <summary>
/// Expands the views of the base files. A view has an <c>Id</c>, a <c>Label</c>, <c>Columns="name:300,ownerid:150"</c> with their widths,
/// an <c>Order</c> and, where not all rows are shown, a <c>Where="statecode eq 0"</c>, or <c>ownerid eq-userid</c> without a value;
/// conditions are separated by commas. <c>Default="1"</c> marks the one that people see first.
/// </summary>
internal static class ShortViews
{
    /// <summary>The views of an entity in the long form; null where it has none.</summary>
    public static XElement? Expand(XElement entity, string idColumn)
    {
        var views = entity.Elements("view").ToList();
        var table = ((string)entity.Attribute("Name")!).ToLowerInvariant();
        return views.Count == 0
            ? null
            : new XElement("SavedQueries", new XElement("savedqueries", views.Select(view => View(view, table, idColumn))));
    }

    private static XElement View(XElement view, string table, string idColumn)
    {
        var columns = ((string)view.Attribute("Columns")!).Split(',').Select(column => column.Split(':')).ToList();
        var order = (string)view.Attribute("Order")!;
        var entity = new XElement(
            "entity",
            new XAttribute("name", table),
            columns.Select(column => column[0]).Prepend(idColumn)
                .Select(column => new XElement("attribute", new XAttribute("name", column))),
            new XElement("order", new XAttribute("attribute", order), new XAttribute("descending", "false")));
        if ((string?)view.Attribute("Where") is { } conditions)
        {
            entity.Add(new XElement("filter", new XAttribute("type", "and"), conditions.Split(',').Select(Condition)));
        }

        return new XElement(
            "savedquery",
            new XElement("savedqueryid", (string)view.Attribute("Id")!),
            new XElement("isdefault", (string?)view.Attribute("Default") ?? "0"),
            new XElement("querytype", (string?)view.Attribute("Type") ?? "0"),
            new XElement("fetchxml", new XElement("fetch", new XAttribute("version", "1.0"), new XAttribute("mapping", "logical"), entity)),
            new XElement("layoutxml", new XElement(
                "grid",
                new XElement(
                    "row",
                    new XAttribute("id", idColumn),
                    columns.Select(column => new XElement(
                        "cell", new XAttribute("name", column[0]), new XAttribute("width", column[1])))))),
            SystemWords.Block("LocalizedNames", "LocalizedName", (string)view.Attribute("Label")!));
    }

    private static XElement Condition(string text)
    {
        var parts = text.Trim().Split(' ');
        var condition = new XElement("condition", new XAttribute("attribute", parts[0]), new XAttribute("operator", parts[1]));
        if (parts.Length > 2)
        {
            condition.Add(new XAttribute("value", parts[2]));
        }

        return condition;
    }
}
