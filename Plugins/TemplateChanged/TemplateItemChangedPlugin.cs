using System;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.TemplateChanged;

/// <summary>Somebody creates, changes or deletes an item of a template: only a draft's items may change.</summary>
[Step(SdkMessage.Create, TemplateItemTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Update, TemplateItemTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[]
    {
        TemplateItemTable.TemplateId, SystemColumns.StateCode, TemplateItemTable.Name, TemplateItemTable.Code,
        TemplateItemTable.Sequence,
        TemplateItemTable.Kind, TemplateItemTable.Phase, TemplateItemTable.Scope, TemplateItemTable.Channel, TemplateItemTable.OwnerRole,
        TemplateItemTable.Anchor, TemplateItemTable.OffsetDays, TemplateItemTable.OffsetUnit, TemplateItemTable.InterimAnchor,
        TemplateItemTable.InterimOffsetDays, TemplateItemTable.InterimOffsetUnit, TemplateItemTable.DurationDays,
        TemplateItemTable.WaitsFor, TemplateItemTable.OnlySegments, TemplateItemTable.OnlyProducts, TemplateItemTable.MonthlyValueFrom,
        TemplateItemTable.MonthlyValueBelow, TemplateItemTable.IsRequired, TemplateItemTable.IsCustomerWin,
        TemplateItemTable.RequiresPayment, TemplateItemTable.OnlyRegions, TemplateItemTable.OnlyIndustries,
        TemplateItemTable.OnlyComplexities, TemplateItemTable.Purpose, TemplateItemTable.ResponsibleParty,
        TemplateItemTable.AccountableRole, TemplateItemTable.SupportRole, TemplateItemTable.VisibleToCustomer,
        TemplateItemTable.Guidance, TemplateItemTable.Agenda, TemplateItemTable.MailTemplate,
    },
    Before = new[] { TemplateItemTable.TemplateId })]
[Step(SdkMessage.Delete, TemplateItemTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Before = new[] { TemplateItemTable.TemplateId })]
public sealed class TemplateItemChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        new GuardTemplate(execution.Service, execution.Trace).ChangingItem(
            execution.Target, execution.Message is SdkMessage.Create ? null : execution.Before));
}
