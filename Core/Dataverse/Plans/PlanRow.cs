using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Messages;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>A stored plan, as far as its progress depends on it.</summary>
internal sealed record PlanRow
{
    /// <summary>The columns that <see cref="From"/> reads.</summary>
    public static readonly string[] Columns =
    [
        PlanTable.Status, PlanTable.TemplateCode, PlanTable.OpportunityId, PlanTable.Day0On, PlanTable.ContractSignedOn,
        PlanTable.KickoffHeldOn, PlanTable.DeliveredOn, PlanTable.CompletedOn, PlanTable.SuspendedOn,
        PlanTable.EvaluationRequestedOn, PlanTable.EvaluatedOn,
    ];

    /// <summary>Id of the plan.</summary>
    public required Guid Id { get; init; }

    /// <summary>State of the plan.</summary>
    public required PlanStatus Status { get; init; }

    /// <summary>Template that made the plan.</summary>
    public required Template Template { get; init; }

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

    /// <summary>Date as of which the plan was evaluated last; null when it never was.</summary>
    public required Date? EvaluatedOn { get; init; }

    /// <summary>The plan with an id; null when it is gone.</summary>
    public static PlanRow? Find(IOrganizationService service, Guid id)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(Columns), TopCount = 1 };
        query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.Equal, id);
        return service.Read(query).Select(row => From(id, row)).FirstOrDefault();
    }

    /// <summary>Reads a plan.</summary>
    /// <param name="id">Id of the plan.</param>
    /// <param name="row">The plan's columns: the row itself, or a linked view of another row.</param>
    /// <exception cref="DomainException">The plan has no Day 0, or its template does not exist.</exception>
    public static PlanRow From(Guid id, Row row)
    {
        var code = row.Text(PlanTable.TemplateCode) ?? string.Empty;
        var day0 = row.Date(PlanTable.Day0On) ?? throw new DomainException(new Message(PlanMessages.NoDay0, id.ToString()));
        return new PlanRow
        {
            Id = id,
            Status = row.Choice<PlanStatus>(PlanTable.Status) ?? PlanStatus.Onboarding,
            Template = ShippedTemplates.All.FirstOrDefault(template => template.Code == code)
                ?? throw new DomainException(new Message(PlanMessages.UnknownTemplate, code)),
            OpportunityId = row.Reference(PlanTable.OpportunityId)?.Id,
            Anchors = AnchorDates.Won(day0)
                .With(Anchor.ContractSigned, row.Date(PlanTable.ContractSignedOn))
                .With(Anchor.KickoffHeld, row.Date(PlanTable.KickoffHeldOn))
                .With(Anchor.Delivery, row.Date(PlanTable.DeliveredOn)),
            CompletedOn = row.Date(PlanTable.CompletedOn),
            SuspendedOn = row.Date(PlanTable.SuspendedOn),
            EvaluationRequestedOn = row.Moment(PlanTable.EvaluationRequestedOn),
            EvaluatedOn = row.Date(PlanTable.EvaluatedOn),
        };
    }
}
