using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Activities;

/// <summary>
/// What the state of an activity means: one that is completed or canceled keeps what it says until it is opened again. It may get another
/// owner, alone or with the row it is about.
/// </summary>
internal static class ActivityStates
{
    private const int Completed = 1;
    private const int Canceled = 2;

    /// <summary>Refuses a change of a closed activity that changes neither its state nor its owner alone.</summary>
    public static void CheckOpen(TableMetadata table, Entity target, Entity before)
    {
        if (table.IsActivity && !target.Contains("statecode")
            && target.Attributes.Keys.Any(column => column != "ownerid" && column != table.PrimaryIdColumn)
            && before.GetAttributeValue<OptionSetValue>("statecode") is { Value: Completed or Canceled })
        {
            throw ServiceFaults.Of(
                ErrorCodes.CannotUpdateBecauseItIsReadOnly,
                $"Cannot update Closed or Cancelled Activity: {table.LogicalName} {before.Id}; open it first.");
        }
    }
}
