using CrmOnboarding.Sandbox.Messages.Checks;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Messages.Rows;

/// <summary>
/// Tables that are only read: pairs are made by Associate, and activitypointer shows the rows of the activities' own tables.
/// </summary>
internal static class WritableTables
{
    private const string ActivityPointer = "activitypointer";

    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">The table does not take the message.</exception>
    public static void Check(TableMetadata table, string message)
    {
        if (table.IsIntersect || table.LogicalName == ActivityPointer)
        {
            throw RowFaults.NoMessage(message, table.LogicalName);
        }
    }
}
