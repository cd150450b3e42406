using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>Touchpoints as stored.</summary>
internal static class TouchpointRow
{
    private static readonly string[] Columns =
    [
        TouchpointTable.On, TouchpointTable.Status, TouchpointTable.Channel, TouchpointTable.Direction, TouchpointTable.Purpose,
        TouchpointTable.IsAnswered, TouchpointTable.IsInformal, TouchpointTable.IsCheckIn, TouchpointTable.IsCustomerRequested,
        TouchpointTable.Heard,
    ];

    /// <summary>The query for the touchpoints of plans.</summary>
    public static QueryExpression Of(object[] planIds) => FactQuery.Of(TouchpointTable.LogicalName, TouchpointTable.Id, Columns, planIds);

    /// <summary>A touchpoint as a contact; null unless it took place on a known day.</summary>
    public static Contact? From(Row row) => row.Date(TouchpointTable.On) is { } on
        && (row.Choice<TouchpointStatus>(TouchpointTable.Status) ?? TouchpointStatus.Done) == TouchpointStatus.Done
            ? new Contact(on, row.Choice<ContactDirection>(TouchpointTable.Direction) ?? ContactDirection.Outbound)
            {
                Channel = row.Choice<Channel>(TouchpointTable.Channel),
                Purpose = row.Choice<ContactPurpose>(TouchpointTable.Purpose) ?? ContactPurpose.Service,
                IsAnswered = row.Yes(TouchpointTable.IsAnswered) ? true : null,
                IsInformal = row.Yes(TouchpointTable.IsInformal),
                IsCheckIn = row.Yes(TouchpointTable.IsCheckIn),
                IsCustomerRequested = row.Yes(TouchpointTable.IsCustomerRequested),
                Heard = row.Text(TouchpointTable.Heard),
            }
            : null;
}
