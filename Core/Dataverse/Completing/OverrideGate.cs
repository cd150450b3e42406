using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Handoff.Gates;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Completing;

/// <summary>A manager lets an item be completed although something is missing; who, when and why stay on the item.</summary>
/// <param name="service">With the rights of the system user.</param>
internal sealed class OverrideGate(IOrganizationService service)
{
    /// <summary>Runs the use case. One read and one write; again, the newest reason holds.</summary>
    /// <param name="milestone">The item.</param>
    /// <param name="reason">Why the exception is right.</param>
    /// <param name="by">Who allows it.</param>
    /// <param name="today">The day where that person is.</param>
    /// <exception cref="DomainException">No reason is given, the item is not open, or it asks for nothing.</exception>
    public void Run(EntityReference milestone, string? reason, EntityReference by, Date today)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new DomainException(CompletingMessages.NoReason);
        }

        var item = CompletedItem.Find(service, milestone.Id) ?? throw new DomainException(CompletingMessages.Gone);
        var status = item.Row.Choice<MilestoneStatus>(MilestoneTable.Status) ?? MilestoneStatus.Open;
        if (status != MilestoneStatus.Open)
        {
            throw new DomainException(CompletingMessages.NotOpen(item.Name, status));
        }

        if (item.IsAutomatic || !item.IsConversation && !MilestoneGate.Has(item.Code))
        {
            throw new DomainException(CompletingMessages.NothingToOverride(item.Name));
        }

        service.Update(new Entity(MilestoneTable.LogicalName, milestone.Id)
        {
            [MilestoneTable.OverrideReason] = StoredText.Fit(reason, MilestoneTable.OverrideReasonLength),
            [MilestoneTable.OverriddenById] = by,
            [MilestoneTable.OverriddenOn] = today.ToDateTime(),
        });
    }
}
