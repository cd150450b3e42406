using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Scenarios.Support;

/// <summary>What an admin does with templates in a test. Fills only what a test leaves out, always the same way.</summary>
/// <param name="service">The service of the admin.</param>
/// <param name="approver">The service of another admin, who publishes; null for one who may publish work of their own.</param>
internal sealed class TemplateDesk(IOrganizationService service, IOrganizationService? approver = null)
{
    /// <summary>A draft without items.</summary>
    public Guid Draft(string code, int version = 1, Action<Entity>? more = null)
    {
        var template = new Entity(TemplateTable.LogicalName)
        {
            [TemplateTable.Name] = "Template " + code,
            [TemplateTable.Code] = code,
            [TemplateTable.Version] = version,
            [TemplateTable.Status] = ChoiceValues.Write(TemplateState.Draft),
            [TemplateTable.Segment] = ChoiceValues.Write(Segment.Digital),
            [TemplateTable.LengthDays] = 60,
            [TemplateTable.KickoffPlannedFrom] = "KICKOFF",
            [TemplateTable.KickoffAchievedBy] = "KICKOFF",
            [TemplateTable.DeliveryPlannedFrom] = "LINE_ACCEPTED",
            [TemplateTable.DeliveryAchievedBy] = "LINE_ACCEPTED",
        };
        more?.Invoke(template);
        return service.Create(template);
    }

    /// <summary>An item on a day after the win: a meeting of the plan that the customer success manager holds.</summary>
    public Guid Item(Guid template, string code, int day, Action<Entity>? more = null)
    {
        var item = new Entity(TemplateItemTable.LogicalName)
        {
            [TemplateItemTable.Name] = "Item " + code,
            [TemplateItemTable.Code] = code,
            [TemplateItemTable.TemplateId] = new EntityReference(TemplateTable.LogicalName, template),
            [TemplateItemTable.Sequence] = day,
            [TemplateItemTable.Kind] = ChoiceValues.Write(ItemKind.Milestone),
            [TemplateItemTable.Phase] = ChoiceValues.Write(Phase.Launch),
            [TemplateItemTable.Scope] = ChoiceValues.Write(ItemScope.Plan),
            [TemplateItemTable.Channel] = ChoiceValues.Write(Channel.Meeting),
            [TemplateItemTable.OwnerRole] = ChoiceValues.Write(OwnerRole.Csm),
            [TemplateItemTable.Anchor] = ChoiceValues.Write(Anchor.Win),
            [TemplateItemTable.OffsetDays] = day,
            [TemplateItemTable.OffsetUnit] = ChoiceValues.Write(OffsetUnit.CalendarDays),
            [TemplateItemTable.IsRequired] = true,
        };
        more?.Invoke(item);
        return service.Create(item);
    }

    /// <summary>Publishes a version.</summary>
    public void Publish(Guid template) => SetState(template, TemplateState.Published);

    /// <summary>Sets the state of a version.</summary>
    public void SetState(Guid template, TemplateState state) => (approver ?? service).Update(new Entity(TemplateTable.LogicalName, template)
    {
        [TemplateTable.Status] = ChoiceValues.Write(state),
    });
}
