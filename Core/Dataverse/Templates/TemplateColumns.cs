using CrmOnboarding.Dataverse.Schema;

namespace CrmOnboarding.Dataverse.Templates;

/// <summary>The columns that make up a template: read for a plan, copied into a new version, locked once published.</summary>
internal static class TemplateColumns
{
    /// <summary>Columns of the template itself.</summary>
    public static readonly string[] Header =
    [
        TemplateTable.Code, TemplateTable.Version, TemplateTable.Segment, TemplateTable.LengthDays, TemplateTable.IsJointPlan,
        TemplateTable.KickoffPlannedFrom, TemplateTable.KickoffAchievedBy, TemplateTable.DeliveryPlannedFrom,
        TemplateTable.DeliveryAchievedBy, TemplateTable.Type, TemplateTable.CareFromDay, TemplateTable.StartedBy,
        TemplateTable.StartsOn, TemplateTable.StartsOnItemId,
    ];

    /// <summary>Columns of an item.</summary>
    public static readonly string[] Item =
    [
        TemplateItemTable.Name, TemplateItemTable.Code, TemplateItemTable.Sequence, TemplateItemTable.Kind, TemplateItemTable.Phase,
        TemplateItemTable.Scope, TemplateItemTable.Channel, TemplateItemTable.OwnerRole, TemplateItemTable.Anchor,
        TemplateItemTable.OffsetDays, TemplateItemTable.OffsetUnit, TemplateItemTable.InterimAnchor, TemplateItemTable.InterimOffsetDays,
        TemplateItemTable.InterimOffsetUnit, TemplateItemTable.DurationDays, TemplateItemTable.WaitsFor, TemplateItemTable.OnlySegments,
        TemplateItemTable.OnlyProducts, TemplateItemTable.MonthlyValueFrom, TemplateItemTable.MonthlyValueBelow,
        TemplateItemTable.IsRequired, TemplateItemTable.IsCustomerWin, TemplateItemTable.RequiresPayment,
        TemplateItemTable.OnlyRegions, TemplateItemTable.OnlyIndustries, TemplateItemTable.OnlyComplexities, TemplateItemTable.Purpose,
        TemplateItemTable.ResponsibleParty, TemplateItemTable.AccountableRole, TemplateItemTable.SupportRole,
        TemplateItemTable.VisibleToCustomer, TemplateItemTable.Guidance, TemplateItemTable.Agenda, TemplateItemTable.MailTemplate,
    ];
}
