using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// Turns a draft into the rows of one deep insert: one Create writes them all or none.
/// </summary>
/// <param name="deal">The won deal.</param>
/// <param name="owner">Owner of every row; null leaves the choice to the platform.</param>
internal sealed class OnboardingRows(DealRow deal, EntityReference? owner)
{
    /// <summary>Text of the plan's alternate key.</summary>
    /// <param name="customerId">Id of the account or contact.</param>
    /// <param name="cycle">From 1.</param>
    public static string PlanKey(Guid customerId, int cycle) => Key(customerId, cycle);

    /// <summary>Text of a workstream's alternate key.</summary>
    /// <param name="opportunityId">Id of the won opportunity.</param>
    /// <param name="line">From 1.</param>
    public static string WorkstreamKey(Guid opportunityId, int line) => Key(opportunityId, line);

    /// <summary>
    /// A workstream with its items and, below it, the deal's further workstreams with theirs: everything that a deal adds to a plan.
    /// </summary>
    /// <param name="planId">The plan; it may be part of the same insert.</param>
    /// <param name="draft">The draft, of which the items of scope line count.</param>
    /// <param name="lines">The lines to write, the first of which leads; never empty.</param>
    public Entity Workstreams(Guid planId, PlanDraft draft, IReadOnlyList<DealRowLine> lines)
    {
        var lead = Workstream(planId, draft, lines[0]);
        // A self-referencing relationship needs to be told which end the row above is.
        Add(lead, WorkstreamTable.LeadWorkstreamRelationship, WorkstreamTable.LogicalName,
            lines.Skip(1).Select(line => Workstream(planId, draft, line)), EntityRole.Referenced);
        return lead;
    }

    /// <summary>One workstream with its items.</summary>
    /// <param name="planId">The plan; it may be part of the same insert.</param>
    /// <param name="draft">The draft, of which the items of this line count.</param>
    /// <param name="line">The line.</param>
    public Entity Workstream(Guid planId, PlanDraft draft, DealRowLine line)
    {
        var key = WorkstreamKey(deal.Id, line.Number);
        var row = NewRow(WorkstreamTable.LogicalName);
        row.Id = NameBasedId.Of(WorkstreamTable.LogicalName, key);
        row[WorkstreamTable.WorkstreamKey] = key;
        row[WorkstreamTable.PlanId] = new EntityReference(PlanTable.LogicalName, planId);
        row[WorkstreamTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, deal.Id);
        row[WorkstreamTable.Line] = line.Number;
        row[WorkstreamTable.Day0On] = draft.Day0.ToDateTime();
        row[WorkstreamTable.Status] = ChoiceValues.Write(WorkstreamStatus.InProgress);
        DescribeLine(row, line);

        Add(row, MilestoneTable.WorkstreamRelationship, MilestoneTable.LogicalName, draft.Items
            .Where(item => item.Line?.Number == line.Number)
            .Select(item => Item(item, planId)));
        return RemoveEmpty(row);
    }

    /// <summary>Fills the columns that describe what a line sold.</summary>
    public void DescribeLine(Entity row, DealRowLine line)
    {
        var name = line.ProductName.Length > 0 ? line.ProductName : Text(OnboardingMessages.LineName(line.Number));
        Set(row, WorkstreamTable.Name, name, ColumnLengths.WorkstreamName);
        Set(row, WorkstreamTable.ProductName, name, ColumnLengths.WorkstreamProductName);
        row[WorkstreamTable.ProductId] = line.Product;
        row[WorkstreamTable.Quantity] = line.Quantity;
    }

    /// <summary>Fills those columns that describe what a line sold and differ from what is stored.</summary>
    public void DescribeLineWhereChanged(Entity row, DealRowLine line, Row stored)
    {
        var described = new Entity(WorkstreamTable.LogicalName);
        DescribeLine(described, line);
        foreach (var column in described.Attributes.Where(column => !stored.Holds(column.Key, column.Value)))
        {
            row[column.Key] = column.Value;
        }
    }

    /// <summary>A new plan with everything below it.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="cycle">How many onboardings of the customer there have been, this one included.</param>
    /// <param name="choice">Segment, and why this template.</param>
    /// <param name="madeFrom">The version of the template.</param>
    /// <param name="draft">The draft from that template.</param>
    /// <param name="handoff">The checklist.</param>
    /// <param name="risks">The risks whose rule holds already.</param>
    /// <param name="requestedOn">Moment as of which the plan is to be evaluated first, UTC.</param>
    public Entity Plan(
        EntityReference customer, int cycle, TemplateChoice choice, StoredTemplate madeFrom, PlanDraft draft,
        IEnumerable<HandoffItem> handoff, IEnumerable<RaisedRisk> risks, DateTime requestedOn)
    {
        var key = PlanKey(customer.Id, cycle);
        var plan = NewRow(PlanTable.LogicalName);
        plan.Id = NameBasedId.Of(PlanTable.LogicalName, key);
        plan[PlanTable.PlanKey] = key;
        Set(plan, PlanTable.Name, Text(OnboardingMessages.PlanName(deal.CustomerName, cycle)), ColumnLengths.PlanName);
        plan[PlanTable.CustomerId] = customer;
        plan[PlanTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, deal.Id);
        plan[PlanTable.Cycle] = cycle;
        plan[PlanTable.Status] = ChoiceValues.Write(PlanStatus.Onboarding);
        plan[PlanTable.Segment] = ChoiceValues.Write(choice.Segment);
        plan[PlanTable.TemplateCode] = madeFrom.Header.Code;
        plan[PlanTable.TemplateVersion] = madeFrom.Header.Version;
        plan[PlanTable.TemplateId] = madeFrom.Id is { } template ? new EntityReference(TemplateTable.LogicalName, template) : null;
        Set(plan, PlanTable.TemplateReason, Text(choice.Why), ColumnLengths.PlanTemplateReason);
        plan[PlanTable.Day0On] = draft.Day0.ToDateTime();
        plan[PlanTable.ContractSignedOn] = deal.ContractSignedOn?.ToDateTime();
        plan[PlanTable.CurrencyId] = deal.Currency;
        plan[PlanTable.MonthlyValue] = deal.MonthlyValue is { } value ? new Money(Math.Round(value, 2, MidpointRounding.AwayFromZero)) : null;
        plan[PlanTable.CsmId] = deal.Csm;
        plan[PlanTable.ProjectManagerId] = deal.ProjectManager;
        plan[PlanTable.HealthBand] = ChoiceValues.Write(HealthBand.Unknown);
        plan[PlanTable.EvaluationRequestedOn] = requestedOn;

        Add(plan, WorkstreamTable.PlanRelationship, WorkstreamTable.LogicalName, [Workstreams(plan.Id, draft, deal.Lines)]);
        Add(plan, MilestoneTable.PlanRelationship, MilestoneTable.LogicalName, draft.Items
            .Where(item => item.Line is null)
            .Select(item => Item(item, planId: null)));
        Add(plan, HandoffItemTable.PlanRelationship, HandoffItemTable.LogicalName, handoff.Select(HandoffRow));
        Add(plan, RiskTable.PlanRelationship, RiskTable.LogicalName, risks.Select(risk => RiskRow.New(RiskLedger.Raise(risk, draft.Day0), owner, draft.Day0, deal.Language)));
        return RemoveEmpty(plan);
    }

    /// <summary>
    /// The name that an admin gave a template row, else its label in the language of the deal's owner; for an item of a line, with the
    /// line's product.
    /// </summary>
    private string ItemName(DraftItem item)
    {
        var label = item.Source.Name ?? (ShippedNames.Of(item.Code) is { } name ? Text(name) : item.Code);
        return item.Line is { ProductName.Length: > 0 } line
            ? Text(OnboardingMessages.ItemOfLine(label, line.ProductName))
            : label;
    }

    private Entity Item(DraftItem item, Guid? planId)
    {
        var row = NewRow(MilestoneTable.LogicalName);
        Set(row, MilestoneTable.Name, ItemName(item), ColumnLengths.MilestoneName);
        row[MilestoneTable.Code] = item.Code;
        // Below a workstream the insert sets only the workstream: the plan is named here. Below the plan the insert itself sets it.
        if (planId is { } id)
        {
            row[MilestoneTable.PlanId] = new EntityReference(PlanTable.LogicalName, id);
        }

        row[MilestoneTable.Kind] = ChoiceValues.Write(item.Kind);
        row[MilestoneTable.Phase] = ChoiceValues.Write(item.Phase);
        row[MilestoneTable.Channel] = ChoiceValues.Write(item.Channel);
        row[MilestoneTable.OwnerRole] = ChoiceValues.Write(item.OwnerRole);
        row[MilestoneTable.Status] = ChoiceValues.Write(ItemStatus.Open);
        row[MilestoneTable.IsRequired] = item.IsRequired;
        row[MilestoneTable.IsCustomerWin] = item.IsCustomerWin;
        row[MilestoneTable.Sequence] = item.Sequence;
        row[MilestoneTable.Anchor] = ChoiceValues.Write(item.Anchor);
        row[MilestoneTable.OffsetDays] = item.Offset;
        row[MilestoneTable.OffsetUnit] = ChoiceValues.Write(item.Unit);
        row[MilestoneTable.BaselineOn] = item.DueOn.ToDateTime();
        row[MilestoneTable.DueOn] = item.DueOn.ToDateTime();
        return row;
    }

    private Entity HandoffRow(HandoffItem item)
    {
        var row = NewRow(HandoffItemTable.LogicalName);
        Set(row, HandoffItemTable.Name, Text(QuestionNames.Of(item.Code)), ColumnLengths.HandoffItemName);
        row[HandoffItemTable.Code] = item.Code;
        row[HandoffItemTable.Sequence] = item.Sequence;
        row[HandoffItemTable.Weight] = item.Weight;
        row[HandoffItemTable.IsBlocker] = item.IsBlocker;
        row[HandoffItemTable.PartsDone] = item.PartsDone;
        row[HandoffItemTable.PartsTotal] = item.PartsTotal;
        row[HandoffItemTable.IsNotApplicable] = item.IsNotApplicable;
        row[HandoffItemTable.Provenance] = item.Provenance is { } provenance ? ChoiceValues.Write(provenance) : null;
        Set(row, HandoffItemTable.Answer, item.Answer, ColumnLengths.HandoffItemAnswer);
        return RemoveEmpty(row);
    }

    private Entity NewRow(string table)
    {
        var row = new Entity(table);
        if (owner is not null)
        {
            row["ownerid"] = owner;
        }

        return row;
    }

    private string Text(Message message) => Catalogue.Render(message, deal.Language);

    private static void Set(Entity row, string column, string? text, int maximumLength) => row[column] = StoredText.Fit(text, maximumLength);

    private static string Key(Guid id, int number) => id.ToString("N") + "-" + number.ToString(CultureInfo.InvariantCulture);

    // A new row carries only what is known.
    private static Entity RemoveEmpty(Entity row)
    {
        foreach (var column in row.Attributes.Where(attribute => attribute.Value is null).Select(attribute => attribute.Key).ToList())
        {
            row.Attributes.Remove(column);
        }

        return row;
    }

    private static void Add(Entity parent, string relationship, string table, IEnumerable<Entity> children, EntityRole? role = null)
    {
        var rows = new EntityCollection([.. children]) { EntityName = table };
        if (rows.Entities.Count > 0)
        {
            parent.RelatedEntities[new Relationship(relationship) { PrimaryEntityRole = role }] = rows;
        }
    }
}
