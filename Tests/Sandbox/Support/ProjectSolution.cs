using System.Xml.Linq;

namespace CrmOnboarding.Tests.Sandbox.Support;

/// <summary>
/// The solution that most Sandbox tests use: projects (user-owned, a column of every kind), their items (parental) and notes
/// (restricted), tags (organization-owned, many-to-many), one column on account, four roles.
/// </summary>
internal static class ProjectSolution
{
    public const string Project = "tst_project";
    public const string Item = "tst_item";
    public const string Invoice = "tst_invoice";
    public const string Tag = "tst_tag";
    public const string ItemsOfProject = "tst_item_project";
    public const string SubItems = "tst_item_parent";
    public const string InvoicesOfProject = "tst_invoice_project";
    public const string TagsOfProject = "tst_project_tag";

    public static readonly Guid WorkerRole = new("0b1a7f6e-5a39-4c57-9d52-2f3e8f0c1a01");
    public static readonly Guid UnitRole = new("0b1a7f6e-5a39-4c57-9d52-2f3e8f0c1a02");
    public static readonly Guid DeepRole = new("0b1a7f6e-5a39-4c57-9d52-2f3e8f0c1a03");

    public static readonly Guid ProjectReaderRole = new("0b1a7f6e-5a39-4c57-9d52-2f3e8f0c1a04");

    public static SolutionZip Zip(string version = "1.0.0.0", params XElement[] moreProjectColumns) => new SolutionZip("Projects", version)
        .With("optionsets", Xml.OptionSet("tst_priority", (100, "Low", "Niedrig"), (200, "High", "Hoch")))
        .WithTable(Xml.Table("tst_Project", "UserOwned", ProjectColumns().Concat(moreProjectColumns), Xml.Key("tst_code_key", "tst_code")))
        .WithTable(Xml.Table("tst_Item", "UserOwned", ItemColumns()))
        .WithTable(Xml.Table("tst_Invoice", "UserOwned", InvoiceColumns(), Xml.Key("tst_number_key", "tst_projectid", "tst_number")))
        .WithTable(Xml.Table("tst_Tag", "OrgOwned", [Xml.Column("tst_TagId", "primarykey"), Xml.PrimaryName("tst_Name")]))
        .WithTable(Xml.Shell("Account", Xml.Column("tst_Rating", "int", ("MinValue", 1), ("MaxValue", 5))))
        .With(
            "EntityRelationships",
            Xml.OneToMany("tst_project_customer_account", "tst_Project", "tst_CustomerId", "Account"),
            Xml.OneToMany("tst_project_customer_contact", "tst_Project", "tst_CustomerId", "Contact"),
            Xml.OneToMany("tst_project_opportunity", "tst_Project", "tst_OpportunityId", "Opportunity"),
            Xml.OneToMany(ItemsOfProject, "tst_Item", "tst_ProjectId", "tst_Project", delete: "Cascade", assign: "Cascade"),
            Xml.OneToMany(SubItems, "tst_Item", "tst_ParentId", "tst_Item"),
            Xml.OneToMany(InvoicesOfProject, "tst_Invoice", "tst_ProjectId", "tst_Project", delete: "Restrict"),
            Xml.ManyToMany(TagsOfProject, "tst_Project", "tst_Tag"))
        .With(
            "Roles",
            Role(WorkerRole, "Worker", "Basic"),
            Role(UnitRole, "Unit lead", "Local"),
            Role(DeepRole, "Area lead", "Deep"),
            Xml.Role(ProjectReaderRole, "Project reader", [("prvReadtst_Project", "Basic")]));

    private static IEnumerable<XElement> ProjectColumns() =>
    [
        Xml.Column("tst_ProjectId", "primarykey"),
        Xml.PrimaryName("tst_Name"),
        Xml.Column("tst_Code", "nvarchar", ("MaxLength", 20)),
        Xml.Column("tst_Notes", "ntext", ("MaxLength", 50)),
        Xml.Column("tst_Count", "int", ("MinValue", 0), ("MaxValue", 10)),
        Xml.Column("tst_Share", "decimal", ("MinValue", -100), ("MaxValue", 100), ("Accuracy", 3)),
        Xml.Column("tst_Weight", "float", ("MinValue", 0), ("MaxValue", 1000), ("Accuracy", 2)),
        Xml.Column("tst_Budget", "money", ("MinValue", 0), ("MaxValue", 1000000000), ("Accuracy", 2)),
        Xml.Column("tst_IsUrgent", "bit", ("AppDefaultValue", 1)),
        Xml.Column("tst_Priority", "picklist", ("OptionSetName", "tst_priority"), ("AppDefaultValue", 100)),
        Xml.Column(
            "tst_Regions",
            "multiselectpicklist",
            ("o", Xml.OptionSet("tst_regions", (1, "North", "Nord"), (2, "South", "Sued"), (3, "West", "West")))),
        Xml.Column("tst_StartOn", "datetime", ("Format", "date"), ("Behavior", 2)),
        Xml.Column("tst_SeenOn", "datetime", ("Format", "datetime"), ("Behavior", 1)),
        Xml.Column("tst_OpensAt", "datetime", ("Format", "datetime"), ("Behavior", 3)),
        Xml.Column("tst_CustomerId", "customer"),
        Xml.Column("tst_OpportunityId", "lookup"),
        Xml.Column("tst_Number", "nvarchar", ("MaxLength", 20), ("AutoNumberFormat", "P-{SEQNUM:5}")),
    ];

    private static IEnumerable<XElement> ItemColumns() =>
    [
        Xml.Column("tst_ItemId", "primarykey"),
        Xml.PrimaryName("tst_Name"),
        Xml.Column("tst_ProjectId", "lookup"),
        Xml.Column("tst_ParentId", "lookup"),
        Xml.Column("tst_DoneOn", "datetime", ("Format", "date"), ("Behavior", 2)),
    ];

    private static IEnumerable<XElement> InvoiceColumns() =>
    [
        Xml.Column("tst_InvoiceId", "primarykey"),
        Xml.PrimaryName("tst_Name"),
        Xml.Column("tst_Number", "int", ("MinValue", 0), ("MaxValue", 1000000)),
        Xml.Column("tst_ProjectId", "lookup", ("RequiredLevel", "systemrequired")),
    ];

    private static XElement Role(Guid id, string name, string level) => Xml.Role(
        id,
        name,
        [
            .. from verb in new[] { "Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign" }
                from table in new[] { "tst_Project", "tst_Item" }
                select ($"prv{verb}{table}", level),
            ("prvReadtst_Tag", "Global"),
            ("prvReadAccount", level),
        ]);
}
