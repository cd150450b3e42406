using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>Touchpoints as stored.</summary>
internal static class TouchpointRow
{
    /// <summary>What <see cref="From"/> and the others read.</summary>
    public static readonly string[] Columns =
    [
        TouchpointTable.On, TouchpointTable.Status, TouchpointTable.Channel, TouchpointTable.Direction, TouchpointTable.Purpose,
        TouchpointTable.IsAnswered, TouchpointTable.IsInformal, TouchpointTable.IsCheckIn, TouchpointTable.IsCustomerRequested,
        TouchpointTable.Heard, TouchpointTable.IsAutomatic, TouchpointTable.MilestoneId, TouchpointTable.Name,
        TouchpointTable.DiscoveryId, TouchpointTable.ActivityId,
        TouchpointTable.CurveAnswer, TouchpointTable.CurveReason, TouchpointTable.At, SystemColumns.CreatedOn,
    ];

    /// <summary>The query for the touchpoints of plans.</summary>
    public static QueryExpression Of(object[] planIds) => FactQuery.Of(TouchpointTable.LogicalName, TouchpointTable.Id, Columns, planIds);

    /// <summary>A contact that took place, as a row without a plan.</summary>
    public static Entity New(Contact contact) => new(TouchpointTable.LogicalName)
    {
        [TouchpointTable.On] = contact.On.ToDateTime(),
        [TouchpointTable.Status] = ChoiceValues.Write(TouchpointStatus.Done),
        [TouchpointTable.Channel] = ChoiceValues.Write(contact.Channel),
        [TouchpointTable.Direction] = ChoiceValues.Write(contact.Direction),
        [TouchpointTable.Purpose] = ChoiceValues.Write(contact.Purpose),
        [TouchpointTable.IsCheckIn] = contact.IsCheckIn,
        [TouchpointTable.IsInformal] = contact.IsInformal,
        [TouchpointTable.Heard] = StoredText.Fit(contact.Heard, TouchpointTable.HeardLength),
    };

    /// <summary>A planned touchpoint as an open item; null for one that stands for a milestone, has no day, or is not planned.</summary>
    public static Milestone? Ahead(Row row) => row.Date(TouchpointTable.On) is { } on
        && row.Choice<TouchpointStatus>(TouchpointTable.Status) == TouchpointStatus.Planned
        && row.Reference(TouchpointTable.MilestoneId) is null
        && row.Choice<ContactDirection>(TouchpointTable.Direction) != ContactDirection.Inbound
            ? new Milestone
            {
                Code = string.Empty,
                Name = row.Text(TouchpointTable.Name),
                Channel = row.Choice<Channel>(TouchpointTable.Channel) ?? Channel.Call,
                Role = row.Yes(TouchpointTable.IsAutomatic) ? OwnerRole.Automation : null,
                IsCustomerRequested = row.Yes(TouchpointTable.IsCustomerRequested),
                DueOn = on,
            }
            : null;

    /// <summary>Whether somebody said in it where the customer is on the curve.</summary>
    public static bool SaysWhereOnTheCurve(Row row) =>
        row.Choice<CurveStage>(TouchpointTable.CurveAnswer) is not null && From(row) is not null;

    /// <summary>Whether it says, without a reason of its own, what the data suggest.</summary>
    public static bool Agrees(Row row, CurveStage? suggested) => CurveAnswer(row) is null
        && row.Choice<CurveStage>(TouchpointTable.CurveAnswer) == suggested;

    /// <summary>Where it says that the customer is, and why; null without a reason.</summary>
    public static CurveOverride? CurveAnswer(Row row) => row.Choice<CurveStage>(TouchpointTable.CurveAnswer) is { } stage
        && row.Date(TouchpointTable.On) is { } on && row.Text(TouchpointTable.CurveReason) is { } reason && reason.Trim().Length > 0
            ? new CurveOverride(stage, on, reason)
            : null;
    /// <summary>The milestone that it was logged for; null for none.</summary>
    public static Guid? MilestoneOf(Row row) => row.Reference(TouchpointTable.MilestoneId)?.Id;

    /// <summary>A touchpoint as a contact; null unless it took place on a known day.</summary>
    /// <param name="row">The touchpoint.</param>
    /// <param name="assumeHeld">
    /// Whether an appointment of the CRM counts from its day on although nobody completed it: the platform completes none by itself.
    /// </param>
    public static Contact? From(Row row, bool assumeHeld = false) => row.Date(TouchpointTable.On) is { } on
        && ((row.Choice<TouchpointStatus>(TouchpointTable.Status) ?? TouchpointStatus.Done) switch
        {
            TouchpointStatus.Done => true,
            TouchpointStatus.Planned => assumeHeld && row.Text(TouchpointTable.ActivityId) is not null
                && row.Choice<Channel>(TouchpointTable.Channel) == Channel.Meeting,
            _ => false,
        })
            ? new Contact(on, row.Choice<ContactDirection>(TouchpointTable.Direction) ?? ContactDirection.Outbound)
            {
                At = row.Moment(TouchpointTable.At),
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
