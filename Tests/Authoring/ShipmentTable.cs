namespace CrmOnboarding.Tests.Authoring;

/// <summary>A table that the solution does not have, with a column of every kind, as somebody would make it.</summary>
internal static class ShipmentTable
{
    public const string Name = "onb_Shipment";
    public const string LogicalName = "onb_shipment";
    public const string Plugin = "CrmOnboarding.Plugins.PlanChanged.PlanChangedPlugin";

    private static readonly string[] Texts = ["--label", "Thing|Ding", "--description", "What it is about.|Worum es dabei geht."];

    public static string[] Table(string owner, string rolesLike) =>
    [
        "new", "table", Name, "--label", "Shipment|Lieferung", "--plural", "Shipments|Lieferungen",
        "--description", "Something that is sent to a customer.|Etwas, das einem Kunden gesandt wird.",
        "--name-description", "What is sent, in a few words.|Was gesandt wird, in wenigen Worten.",
        "--owner", owner, "--roles-like", rolesLike, "--area", "work",
    ];

    public static string[] Choice =>
    [
        "new", "choice", "onb_shipmentstate", "--label", "Shipment State|Stand der Lieferung",
        "--description", "Where a shipment is.|Wo eine Lieferung ist.",
        "--option", "On the way|Unterwegs", "--option", "Arrived|Angekommen",
    ];

    /// <summary>A column of every kind.</summary>
    public static IEnumerable<string[]> Columns =>
    [
        Column("onb_Code", "text", "--length", "20", "--required", "--in-views"),
        Column("onb_Notes", "memo", "--length", "2000"),
        Column("onb_Number", "autonumber", "--format", "SH-{SEQNUM:4}"),
        Column("onb_Parcels", "integer", "--min", "1", "--max", "50"),
        Column("onb_Weight", "decimal", "--min", "0", "--max", "1000", "--digits", "3"),
        Column("onb_Cost", "money"),
        Column("onb_DueOn", "date"),
        Column("onb_SeenAt", "datetime", "--computed"),
        Column("onb_IsFragile", "yesno", "--default", "yes"),
        Column("onb_State", "choice", "--choice", "onb_shipmentstate", "--default", "On the way"),
        Column("onb_Segments", "choices", "--choice", "onb_segment"),
        Column("onb_PlanId", "lookup", "--target", "onb_Plan", "--on-delete", "cascade"),
        Column("onb_OpportunityId", "lookup", "--target", "Opportunity"),
        Column("onb_ReceiverId", "customer"),
        Column("onb_Slip", "file", "--size", "5000"),
    ];

    public static string[] Key =>
        ["new", "key", Name, "onb_Code_Key", "--columns", "onb_code", "--label", "Code|Code"];

    public static string[] View =>
    [
        "new", "view", Name, "--label", "On the Way|Unterwegs", "--description", "Shipments that travel.|Lieferungen, die unterwegs sind.",
        "--columns", "onb_name:300", "onb_dueon", "--order", "onb_dueon:desc", "--where", "onb_state eq On the way",
        "--where", "statecode eq 0",
    ];

    public static string[] Chart => ["new", "chart", Name, "--type", "column", "--group", "onb_state", .. Texts];

    public static string[] Step =>
    [
        "new", "step", Plugin, "Update", LogicalName, "--stage", "pre-operation", "--filter", "onb_state", "onb_dueon",
        "--before", "onb_state", "--description", "Looks at shipments.",
    ];

    public static string[] Api =>
    [
        "new", "api", "onb_TrackShipment", .. Texts, "--plugin", Plugin, "--privilege", "prvRead" + Name, "--function",
        "--in", "ShipmentId|Guid|Shipment|Lieferung|Id of the shipment.|Id der Lieferung.",
        "--in", "Language|Integer?|Language|Sprache|Language code of the answer.|Sprachcode der Antwort.",
        "--out", "Place|String|Place|Ort|Where the shipment is.|Wo die Lieferung ist.",
    ];

    /// <summary>Everything, in the order in which one would make it.</summary>
    public static IEnumerable<string[]> All(string owner, string rolesLike) =>
        [Table(owner, rolesLike), Choice, .. Columns, Key, View, Chart, Step, Api];

    public static string[] Column(string name, string type, params string[] more) =>
        ["new", "column", Name, name, "--type", type, .. Texts, .. more];
}
