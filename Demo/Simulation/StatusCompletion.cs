using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Loading;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Demo.Simulation;

/// <summary>How the team says that an item is done.</summary>
internal interface IItemCompletion
{
    /// <summary>Completes an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="planned">The day on which the team meant to do it, or to try again.</param>
    /// <param name="today">The day; the planned one or later.</param>
    /// <returns>Whether it is done; otherwise something is missing, and the team tries again on the next day.</returns>
    bool TryComplete(OpenItem item, DateOnly planned, DateOnly today);
}

/// <summary>Sets the status, as an import does and as the form does where nobody keeps a roster of people.</summary>
internal sealed class StatusCompletion(IOrganizationService service) : IItemCompletion
{
    /// <inheritdoc />
    public bool TryComplete(OpenItem item, DateOnly planned, DateOnly today)
    {
        service.Update(new Entity(MilestoneTable.LogicalName, item.Id)
        {
            [MilestoneTable.Status] = new OptionSetValue(Choice.ItemDone),
            [MilestoneTable.CompletedOn] = planned.ToDateTime(TimeOnly.MinValue),
        });
        return true;
    }
}
