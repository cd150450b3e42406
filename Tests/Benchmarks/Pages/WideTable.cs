using System.Globalization;
using System.Xml.Linq;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Benchmarks.Pages;

/// <summary>A table with a form of 60 columns and three subgrids, with as many rows as one likes.</summary>
internal static class WideTable
{
    public const string Name = "tst_wide";
    private const string Child = "tst_part";
    private const string ChildView = "{11111111-0000-4000-8000-000000000002}";
    private const int Columns = 60;
    private const int Batch = 1000;

    /// <summary>An organization with the table, its form, its app and its rows.</summary>
    public static SandboxOrganization With(int rows)
    {
        var organization = SandboxOrganization.Open();
        organization.ImportSolution(Solution());
        var service = organization.SystemService;
        for (var written = 0; written < rows; written += Batch)
        {
            var batch = new EntityCollection([.. Enumerable.Range(written, Math.Min(Batch, rows - written)).Select(Row)])
            {
                EntityName = Name,
            };
            service.Execute(new OrganizationRequest("CreateMultiple") { ["Targets"] = batch });
        }

        return organization;
    }

    /// <summary>Gives a row parts that its three subgrids show.</summary>
    public static void AddParts(SandboxOrganization organization, Guid row, int parts)
    {
        foreach (var number in Enumerable.Range(0, parts))
        {
            organization.SystemService.Create(
                new Entity(Child) { ["tst_name"] = $"Part {number}", ["tst_wideid"] = new EntityReference(Name, row) });
        }
    }

    private static Entity Row(int number)
    {
        var row = new Entity(Name) { ["tst_name"] = string.Create(CultureInfo.InvariantCulture, $"Row {(number * 7919) % 100000:00000}") };
        for (var column = 1; column < Columns; column++)
        {
            row[ColumnName(column).ToLowerInvariant()] = string.Create(CultureInfo.InvariantCulture, $"Value {number} {column}");
        }

        return row;
    }

    private static MemoryStream Solution()
    {
        var columns = Enumerable.Range(1, Columns - 1).Select(column => Xml.Column(ColumnName(column), "nvarchar", ("MaxLength", 100)));
        var wide = Xml.Table("tst_Wide", "UserOwned", [Xml.Column("tst_WideId", "primarykey"), Xml.PrimaryName("tst_Name"), .. columns]);
        wide.Add(View(Name, "tst_name", "tst_column1", "tst_column2", "ownerid", "createdon"), Form());
        var part = Xml.Table(
            "tst_Part",
            "UserOwned",
            [Xml.Column("tst_PartId", "primarykey"), Xml.PrimaryName("tst_Name"), Xml.Column("tst_WideId", "lookup")]);
        part.Add(View(Child, "tst_name", "ownerid", "createdon"));
        return new SolutionZip("Wide").WithTable(wide).WithTable(part)
            .With("EntityRelationships", Xml.OneToMany("tst_part_wide", "tst_Part", "tst_WideId", "tst_Wide"))
            .With("AppModules", XElement.Parse("<AppModule><UniqueName>tst_App</UniqueName></AppModule>"))
            .With("AppModuleSiteMaps", XElement.Parse(
                "<AppModuleSiteMap><SiteMapUniqueName>tst_App</SiteMapUniqueName><SiteMap><Area Id='a'><Group Id='g'>"
                + $"<SubArea Id='s' Entity='{Name}' /></Group></Area></SiteMap></AppModuleSiteMap>"))
            .ToStream();
    }

    private static XElement View(string table, params string[] columns) => new(
        "SavedQueries",
        new XElement(
            "savedqueries",
            new XElement(
                "savedquery",
                new XElement("savedqueryid", table == Name ? "{11111111-0000-4000-8000-000000000001}" : ChildView),
                new XElement("isdefault", 1),
                new XElement("querytype", 0),
                new XElement("fetchxml", new XElement(
                    "fetch",
                    new XElement(
                        "entity",
                        new XAttribute("name", table),
                        columns.Select(column => new XElement("attribute", new XAttribute("name", column))),
                        new XElement("order", new XAttribute("attribute", "tst_name")),
                        new XElement("filter", new XElement(
                            "condition",
                            new XAttribute("attribute", "statecode"), new XAttribute("operator", "eq"), new XAttribute("value", 0)))))),
                new XElement("layoutxml", new XElement("grid", new XElement(
                    "row",
                    columns.Select(
                        column => new XElement("cell", new XAttribute("name", column), new XAttribute("width", 150)))))))));

    private static XElement Form() => new("FormXml", new XElement("forms", new XAttribute("type", "main"), new XElement(
        "systemform",
        new XElement("formid", "{11111111-0000-4000-8000-000000000003}"),
        new XElement("form", new XElement("tabs", new XElement("tab", new XAttribute("id", "t"), new XElement("columns", new XElement(
            "column",
            new XAttribute("width", "100%"),
            new XElement("sections", new XElement(
                "section",
                new XAttribute("id", "s"),
                new XAttribute("columns", "11"),
                new XElement(
                    "rows",
                    Enumerable.Range(0, Columns).Select(column => Cell(column == 0 ? "tst_name" : ColumnName(column).ToLowerInvariant())),
                    Enumerable.Range(1, 3).Select(Subgrid))))))))))));

    private static XElement Cell(string column) => new("row", new XElement("cell", new XElement(
        "control", new XAttribute("id", column), new XAttribute("datafieldname", column))));

    private static XElement Subgrid(int number) => new("row", new XElement("cell", new XElement(
        "control",
        new XAttribute("id", $"grid{number}"),
        new XAttribute("classid", "{E7A81278-8635-4D9E-8D4D-59480B391C5B}"),
        new XElement(
            "parameters",
            new XElement("TargetEntityType", Child),
            new XElement("RelationshipName", "tst_part_wide"),
            new XElement("ViewId", ChildView),
            new XElement("RecordsPerPage", 10)))));

    private static string ColumnName(int number) => string.Create(CultureInfo.InvariantCulture, $"tst_Column{number}");
}
