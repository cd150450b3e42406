using CrmOnboarding.Sandbox.Messages.Checks;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Messages.Rows;

/// <summary>
/// Tables that take no Create, Update or Delete of their own: pairs are made by Associate, activitypointer shows the rows of the
/// activities' own tables, and the rules of a calendar are written with it. A solution comes by its import and changes by an upgrade; to
/// delete it is to uninstall it.
/// </summary>
internal static class WritableTables
{
    private const string ActivityPointer = "activitypointer";
    private const string CalendarRule = "calendarrule";

    /// <summary>The table of the imported solutions.</summary>
    public const string Solution = "solution";

    /// <summary>The table that a row is written by: for one of activitypointer that of its own activity.</summary>
    public static string OwnTableOf(RowStore rows, string table, Guid id) => table == ActivityPointer
        ? rows.Read(table, id, ["activitytypecode"])?.GetAttributeValue<string>("activitytypecode") ?? table
        : table;

    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">The table does not take the message.</exception>
    public static void Check(TableMetadata table, string message)
    {
        if (table.IsIntersect || table.LogicalName is ActivityPointer or CalendarRule
            || (table.LogicalName == Solution && message != "Delete"))
        {
            throw RowFaults.NoMessage(message, table.LogicalName);
        }
    }
}
