using CrmOnboarding.Sandbox.Messages.Checks;
using CrmOnboarding.Sandbox.Metadata;

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
