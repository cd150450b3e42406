using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Security;

/// <summary>Names of privileges: prv, the right, and the schema name of the table, with the exceptions of the system tables.</summary>
internal static class PrivilegeNames
{
    // Tables whose privileges carry another name, or whose rows follow the privileges of their parent.
    private static readonly Dictionary<string, string> s_subjects = new(StringComparer.Ordinal)
    {
        ["systemuser"] = "User",
        ["annotation"] = "Note",
        ["activityparty"] = "Activity",
        ["opportunityproduct"] = "Opportunity",
        ["productpricelevel"] = "Product",
        ["calendarrule"] = "Calendar",
    };

    // Tables that everybody may read: without them no form and no plug-in works. In Dataverse the basic role gives this.
    private static readonly HashSet<string> s_open = new(StringComparer.Ordinal)
    {
        "organization", "businessunit", "systemuser", "usersettings", "team", "role", "transactioncurrency", "calendar", "calendarrule",
        "uom", "uomschedule", "environmentvariabledefinition", "environmentvariablevalue",
    };

    /// <summary>Name of the privilege for a right on a table.</summary>
    public static string Of(AccessRight right, TableMetadata table)
    {
        var subject = table.IsActivity ? "Activity" : s_subjects.GetValueOrDefault(table.LogicalName) ?? table.SchemaName;
        return $"prv{right}{subject}";
    }

    /// <summary>Whether everybody may read the table.</summary>
    public static bool IsOpen(TableMetadata table) => table.IsIntersect || s_open.Contains(table.LogicalName);
}
