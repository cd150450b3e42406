using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Calendars;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>A stored plan, as far as its progress depends on it.</summary>
internal sealed class PlanRow
{
    /// <summary>The columns that <see cref="From"/> reads.</summary>
    public static readonly string[] Columns =
    [
        PlanTable.Status, PlanTable.TemplateCode, PlanTable.OpportunityId, PlanTable.Day0On, PlanTable.ContractSignedOn,
        PlanTable.BookedOn, PlanTable.PaidOn, PlanTable.KickoffHeldOn, PlanTable.DeliveredOn, PlanTable.GoLiveOn,
        PlanTable.BillIssuedOn, PlanTable.CompletedOn, PlanTable.SuspendedOn,
        PlanTable.EvaluationRequestedOn, PlanTable.EvaluationAnsweredOn, PlanTable.CustomerId, PlanTable.Segment, PlanTable.TemplateReason,
        PlanTable.MonthlyValue, SystemColumns.TransactionCurrencyId, PlanTable.CsmId, PlanTable.ProjectManagerId, PlanTable.TimeZoneCode,
        PlanTable.OwnerWarning, PlanTable.NextContactOn, PlanTable.CalendarId, PlanTable.Region,
        SystemColumns.OwnerId, SystemColumns.StateCode, SystemColumns.VersionNumber,
    ];

    /// <summary>Where the anchors beside the win stand, by column.</summary>
    public static readonly IReadOnlyDictionary<string, Anchor> AnchorColumns = new Dictionary<string, Anchor>(StringComparer.Ordinal)
    {
        [PlanTable.ContractSignedOn] = Anchor.ContractSigned,
        [PlanTable.BookedOn] = Anchor.Booked,
        [PlanTable.PaidOn] = Anchor.Paid,
        [PlanTable.KickoffHeldOn] = Anchor.KickoffHeld,
        [PlanTable.DeliveredOn] = Anchor.Delivery,
        [PlanTable.GoLiveOn] = Anchor.GoLive,
        [PlanTable.BillIssuedOn] = Anchor.BillIssued,
    };

    /// <summary>Id of the plan.</summary>
    public required Guid Id { get; init; }

    /// <summary>The columns as stored.</summary>
    public required Row Stored { get; init; }

    /// <summary>State of the plan.</summary>
    public required PlanStatus Status { get; init; }

    /// <summary>Whether the row is deactivated: the plan is archived, and nothing happens to it any more.</summary>
    public required bool IsArchived { get; init; }

    /// <summary>Whether the plan takes no part in anything now: not won yet, suspended, cancelled or archived.</summary>
    public bool IsAtRest => IsArchived || Status is PlanStatus.Suspended or PlanStatus.Cancelled or PlanStatus.Draft;

    /// <summary>Language of stored sentences, and where the plan's days begin.</summary>
    public required OwnerProfile Profile { get; init; }

    /// <summary>Who owns its rows.</summary>
    public RowOwners Owners => new(
        Stored.Reference(SystemColumns.OwnerId)!, Stored.Reference(PlanTable.CsmId), Stored.Reference(PlanTable.ProjectManagerId));

    /// <summary>The working days that its dates obey.</summary>
    public required PlanCalendar Calendar { get; init; }

    /// <summary>The version of a template that made the plan.</summary>
    public required StoredTemplate MadeFrom { get; init; }

    /// <summary>That template without its items; they are read with the plan by <see cref="Find"/>, and else when asked for.</summary>
    public TemplateHeader Template => MadeFrom.Header;

    /// <summary>The opportunity that made the plan; null when it was deleted.</summary>
    public required Guid? OpportunityId { get; init; }

    /// <summary>Day 0, and the other anchors that are known.</summary>
    public required AnchorDates Anchors { get; init; }

    /// <summary>Date the onboarding was complete; null while it is not.</summary>
    public required Date? CompletedOn { get; init; }

    /// <summary>Date the plan was suspended; null while it is not.</summary>
    public required Date? SuspendedOn { get; init; }

    /// <summary>Last request for an evaluation, UTC; null when there was none.</summary>
    public required DateTime? EvaluationRequestedOn { get; init; }

    /// <summary>The last request that an evaluation answered, UTC; null when none was.</summary>
    public required DateTime? EvaluationAnsweredOn { get; init; }

    /// <summary>
    /// Whether a plan has what every date in it is counted from: a Day 0 and a template. One that somebody made by hand may lack either;
    /// nothing happens to it until it has both.
    /// </summary>
    /// <param name="row">The plan's columns.</param>
    public static bool CanBeDated(Row row) =>
        row.Date(PlanTable.Day0On) is not null && !string.IsNullOrEmpty(row.Text(PlanTable.TemplateCode));

    /// <summary>Whether a plan's row is deactivated.</summary>
    /// <param name="row">The plan's columns.</param>
    public static bool IsArchivedRow(Row row) => row.Option(SystemColumns.StateCode) is { } state && state != SystemColumns.Active;

    /// <summary>The plan with an id and the items of its template; null when it is gone, or cannot be dated. One call.</summary>
    public static PlanRow? Find(IOrganizationService service, Guid id)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.Equal, id);
        StoredTemplate.Join(query, withItems: true);
        OwnerProfile.Join(query);
        var rows = service.Read(query);
        return rows.Count == 0 || !CanBeDated(rows[0]) ? null : From(id, rows[0], rows);
    }

    /// <summary>Writes changes of the plan, unless somebody else wrote the plan since it was read.</summary>
    /// <param name="service">Where to write.</param>
    /// <param name="row">The changes; nothing is written when there are none.</param>
    /// <returns>False when the plan is no longer the one that was read.</returns>
    public bool Write(IOrganizationService service, Entity row) => RowVersion.Write(service, row, RowVersion.Of(Stored));

    /// <summary>Reads a plan.</summary>
    /// <param name="id">Id of the plan.</param>
    /// <param name="row">
    /// The plan's columns: the row itself, or a linked view of another row; with <see cref="StoredTemplate.Join(QueryExpression, bool)"/>
    /// and <see cref="OwnerProfile.Join(QueryExpression)"/>.
    /// </param>
    /// <param name="templateRows">All rows of the plan where the items of its template were joined.</param>
    /// <exception cref="DomainException">The plan has no Day 0, or its template does not exist or has faults.</exception>
    public static PlanRow From(Guid id, Row row, IReadOnlyList<Row>? templateRows = null)
    {
        var day0 = row.Date(PlanTable.Day0On) ?? throw new DomainException(PlanMessages.NoDay0(id));
        return new PlanRow
        {
            Id = id,
            Stored = row,
            Status = row.Choice<PlanStatus>(PlanTable.Status) ?? PlanStatus.Onboarding,
            IsArchived = IsArchivedRow(row),
            Profile = OwnerProfile.Of(row),
            Calendar = new PlanCalendar(row.Reference(PlanTable.CalendarId)?.Id, row.Text(PlanTable.Region)),
            MadeFrom = StoredTemplate.OfPlan(row, templateRows),
            OpportunityId = row.Reference(PlanTable.OpportunityId)?.Id,
            Anchors = AnchorColumns.Aggregate(
                AnchorDates.Won(day0), (known, column) => known.With(column.Value, row.Date(column.Key))),
            CompletedOn = row.Date(PlanTable.CompletedOn),
            SuspendedOn = row.Date(PlanTable.SuspendedOn),
            EvaluationRequestedOn = row.Moment(PlanTable.EvaluationRequestedOn),
            EvaluationAnsweredOn = row.Moment(PlanTable.EvaluationAnsweredOn),
        };
    }
}
