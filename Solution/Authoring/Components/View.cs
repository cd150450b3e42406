using System.Globalization;
using System.Xml.Linq;

namespace CrmOnboarding.Authoring.Components;

/// <summary>Views: the usual ones of a new table, and the columns that they show.</summary>
internal static class View
{
    private const string Active = "0";
    private const string Inactive = "1";
    private const string Creation = "createdon";
    private const int NameWidth = 300;
    private const int OtherWidth = 125;

    /// <summary>Adds the views that every table has: active and inactive rows, advanced find, associated, quick find, lookup.</summary>
    public static void AddUsual(Draft draft, NewTable table)
    {
        var (english, german) = (table.Plural.English, table.Plural.German);
        var plain = InSentence(english);
        AddUsual(draft, table, "0", "active", Active, true,
            new($"Active {english}", $"Aktive {german}"),
            new($"All {plain} that are not archived.", $"Alle nicht archivierten {german}."));
        AddUsual(draft, table, "0", "inactive", Inactive, false,
            new($"Inactive {english}", $"Inaktive {german}"),
            new($"Archived {plain}.", $"Archivierte {german}."));
        AddUsual(draft, table, "1", "advancedfind", Active, true,
            new($"{english} Advanced Find View", $"{german} – Ansicht der erweiterten Suche"),
            new("Columns of the advanced find.", "Spalten der erweiterten Suche."));
        AddUsual(draft, table, "2", "associated", Active, true,
            new($"{english} Associated View", $"{german} – zugeordnete Ansicht"),
            new("Columns below a parent record.", "Spalten unter einem übergeordneten Datensatz."));
        AddUsual(draft, table, "4", "quickfind", Active, true,
            new($"Quick Find Active {english}", $"Schnellsuche: aktive {german}"),
            new("Columns that the quick find searches and shows.", "Spalten, die die Schnellsuche durchsucht und zeigt."));
        AddUsual(draft, table, "64", "lookup", Active, true,
            new($"{english} Lookup View", $"{german} – Suchansicht"),
            new("Columns of the lookup dialog.", "Spalten des Suchdialogs."));
    }

    /// <summary>Shows a column in every usual view of a table, after those that are shown already.</summary>
    public static void ShowColumn(Draft draft, string folder, string column)
    {
        foreach (var path in draft.FilesIn(folder + "/SavedQueries"))
        {
            var view = draft.Look(path).Element("savedquery")!;
            if (IsUsual(view))
            {
                var opened = draft.Open(path).Element("savedquery")!;
                HideCreation(opened, column);
                Show(opened, column, OtherWidth);
            }
        }
    }

    /// <summary>The first lines of a view, which fetches the key and the name alone.</summary>
    public static XElement Create(
        string table,
        string key,
        string name,
        string scope,
        BilingualText label,
        BilingualText description,
        string type,
        bool isDefault,
        bool canBeDeleted)
    {
        var view = Template.Fill("View", scope, [
            .. Template.Gaps("label", label), .. Template.Gaps("description", description),
            ("table", table), ("key", key), ("name", name), ("type", type), ("id", ComponentId.Braced(scope)),
            ("quickfind", type == "4" ? "1" : "0"), ("default", isDefault ? "1" : "0"), ("deletable", canBeDeleted ? "1" : "0"),
        ]);
        return view;
    }

    /// <summary>Fetches and shows a column.</summary>
    public static void Show(XElement view, string column, int width)
    {
        view.Descendants("row").Single().Add(new XElement(
            "cell", new XAttribute("name", column), new XAttribute("width", width.ToString(CultureInfo.InvariantCulture))));
        var entity = view.Descendants("entity").Single();
        if (!entity.Elements("attribute").Any(attribute => (string?)attribute.Attribute("name") == column))
        {
            entity.Elements("attribute").Last().AddAfterSelf(new XElement("attribute", new XAttribute("name", column)));
        }
    }

    /// <summary>Orders by a column.</summary>
    public static void OrderBy(XElement view, string column, bool descending) => view.Descendants("entity").Single().Add(new XElement(
        "order", new XAttribute("attribute", column), new XAttribute("descending", descending ? "true" : "false")));

    /// <summary>Keeps rows of which a column has a value.</summary>
    public static void Where(XElement view, string column, string comparison, string? value)
    {
        var entity = view.Descendants("entity").Single();
        var filter = entity.Elements("filter").FirstOrDefault(candidate => (string?)candidate.Attribute("type") == "and");
        if (filter is null)
        {
            filter = new XElement("filter", new XAttribute("type", "and"));
            entity.Add(filter);
        }

        filter.Add(new XElement(
            "condition",
            new XAttribute("attribute", column),
            new XAttribute("operator", comparison),
            value is null ? null : new XAttribute("value", value)));
    }

    private static void AddUsual(
        Draft draft,
        NewTable table,
        string type,
        string name,
        string state,
        bool isDefault,
        BilingualText label,
        BilingualText description)
    {
        var logicalName = table.SchemaName.ToLowerInvariant();
        var nameColumn = draft.Prefix + "name";
        var root = Create(
            logicalName, logicalName + "id", nameColumn, $"{table.SchemaName}/view/{name}", label, description, type, isDefault,
            canBeDeleted: false);
        var view = root.Element("savedquery")!;
        Show(view, nameColumn, NameWidth);
        Show(view, Creation, OtherWidth);
        OrderBy(view, nameColumn, descending: false);
        Where(view, "statecode", "eq", state);
        if (type == "4")
        {
            view.Descendants("entity").Single().Add(new XElement(
                "filter",
                new XAttribute("type", "or"),
                new XAttribute("isquickfindfields", "1"),
                new XElement(
                    "condition",
                    new XAttribute("attribute", nameColumn),
                    new XAttribute("operator", "like"),
                    new XAttribute("value", "{0}"))));
        }

        draft.Add($"Entities/{table.SchemaName}/SavedQueries/{view.Element("savedqueryid")!.Value}.xml", root);
    }

    // When a row was made stands in a view only until there is something to say about the row.
    private static void HideCreation(XElement view, string shown)
    {
        var cells = view.Descendants("cell").ToList();
        if (cells.Count == 2 && (string?)cells[1].Attribute("name") == Creation && shown != Creation)
        {
            cells[1].Remove();
            view.Descendants("entity").Single().Elements("attribute")
                .Where(attribute => (string?)attribute.Attribute("name") == Creation).Remove();
        }
    }

    private static bool IsUsual(XElement view) => (string?)view.Element("isdefault") == "1"
        || view.Descendants("condition").Any(condition => (string?)condition.Attribute("attribute") == "statecode"
            && (string?)condition.Attribute("value") == Inactive);

    // "Rulesets" stands in a sentence as "rulesets"; an abbreviation such as CSM stays as it is.
    private static string InSentence(string label) => string.Join(
        ' ',
        label.Split(' ').Select(word => word.Skip(1).All(char.IsLower) ? word.ToLowerInvariant() : word));
}
