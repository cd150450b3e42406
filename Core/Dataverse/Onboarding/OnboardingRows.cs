using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Billing;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// Turns a draft into the rows of one deep insert: one Create writes them all or none.
/// </summary>
/// <param name="deal">The won deal.</param>
/// <param name="owners">Who owns the rows.</param>
/// <param name="customerId">The account or contact that is onboarded.</param>
/// <param name="isDraft">Whether the deal is not won yet: its workstreams, and a plan made for it, are drafts.</param>
internal sealed class OnboardingRows(DealRow deal, RowOwners owners, Guid customerId, bool isDraft = false)
{
    /// <summary>Text of the plan's alternate key.</summary>
    /// <param name="customerId">Id of the account or contact.</param>
    /// <param name="cycle">From 1.</param>
    public static string PlanKey(Guid customerId, int cycle) =>
        customerId.ToString("N") + "-" + cycle.ToString(CultureInfo.InvariantCulture);

    /// <summary>Monthly value of a deal as it is stored; null when not known.</summary>
    public static Money? MonthlyValue(DealRow deal) =>
        deal.MonthlyValue is { } value ? new Money(Math.Round(value, 2, MidpointRounding.AwayFromZero)) : null;

    /// <summary>What an administrator reads about people who should own rows but cannot; null when all can.</summary>
    public static string? OwnerWarning(OwnerChoice choice, Language language) => StoredText.Fit(
        string.Join("\n", choice.PassedOver.Select(passed => Catalogue.Render(
            passed.IsDisabled
                ? OnboardingMessages.OwnerDisabled(NameOf(passed.Who), NameOf(choice.Owners.Plan))
                : OnboardingMessages.OwnerRefused(NameOf(passed.Who), NameOf(choice.Owners.Plan)),
            language))),
        PlanTable.OwnerWarningLength);

    /// <summary>The handoff of the deal and below it its questions and workstreams: everything that a deal adds to a plan.</summary>
    /// <param name="plan">The plan; it may be part of the same insert.</param>
    /// <param name="draft">The draft, of which the items of scope line count.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    /// <param name="calendar">The plan's working days.</param>
    /// <param name="policy">The questions, and when the package is due.</param>
    public Entity Deal(
        EntityReference plan, PlanDraft draft, DateTime occurredOn, WorkingCalendar calendar, HandoffPolicy policy)
    {
        var handoff = HandoffRows.New(deal, customerId, owners.Handoff, plan, policy);
        if (!isDraft)
        {
            HandoffRows.Win(handoff, deal, draft.Day0, occurredOn, calendar, policy);
        }

        DeepInsert.Add(handoff, WorkstreamTable.HandoffRelationship, WorkstreamTable.LogicalName,
            [Workstreams(plan.Id, draft, deal.Lines)]);
        return handoff;
    }

    /// <summary>
    /// A workstream with its items and, below it, the deal's further workstreams with theirs.
    /// </summary>
    /// <param name="planId">The plan; it may be part of the same insert.</param>
    /// <param name="draft">The draft, of which the items of scope line count.</param>
    /// <param name="lines">The lines to write, the first of which leads; never empty.</param>
    public Entity Workstreams(Guid planId, PlanDraft draft, IReadOnlyList<DealRowLine> lines)
    {
        var lead = Workstream(planId, draft, lines[0]);
        lead[WorkstreamTable.DealMark] = deal.Mark.ToString();
        // A self-referencing relationship needs to be told which end the row above is.
        DeepInsert.Add(lead, WorkstreamTable.LeadWorkstreamRelationship, WorkstreamTable.LogicalName,
            lines.Skip(1).Select(line => Workstream(planId, draft, line)), EntityRole.Referenced);
        return lead;
    }

    /// <summary>One workstream with its items.</summary>
    /// <param name="planId">The plan; it may be part of the same insert.</param>
    /// <param name="draft">The draft, of which the items of this line count.</param>
    /// <param name="line">The line.</param>
    public Entity Workstream(Guid planId, PlanDraft draft, DealRowLine line)
    {
        var key = new WorkstreamKey(deal.Id, line.Id, customerId).ToString();
        var row = DeepInsert.Row(WorkstreamTable.LogicalName, owners.Plan);
        row.Id = NameBasedId.Of(WorkstreamTable.LogicalName, key);
        row[WorkstreamTable.WorkstreamKey] = key;
        row[WorkstreamTable.PlanId] = new EntityReference(PlanTable.LogicalName, planId);
        row[WorkstreamTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, deal.Id);
        row[WorkstreamTable.Line] = line.Number;
        row[WorkstreamTable.Day0On] = draft.Day0.ToDateTime();
        row[WorkstreamTable.Status] = ChoiceValues.Write(isDraft ? WorkstreamStatus.Draft : WorkstreamStatus.InProgress);
        DescribeLine(row, line, deal.Profile.Language);

        DeepInsert.Add(row, MilestoneTable.WorkstreamRelationship, MilestoneTable.LogicalName, draft.Items
            .Where(item => item.Line?.Number == line.Number)
            .Select(item => Items.Of(item, planId)));
        return DeepInsert.WithoutEmpty(row);
    }

    /// <summary>Fills the columns that describe what a line sold.</summary>
    private static void DescribeLine(Entity row, DealRowLine line, Language language)
    {
        var name = line.ProductName.Length > 0 ? line.ProductName : Catalogue.Render(OnboardingMessages.LineName(line.Number), language);
        Set(row, WorkstreamTable.Name, name, WorkstreamTable.NameLength);
        Set(row, WorkstreamTable.ProductName, name, WorkstreamTable.ProductNameLength);
        row[WorkstreamTable.ProductId] = line.Product;
        row[WorkstreamTable.Quantity] = line.Quantity;
    }

    /// <summary>Fills those columns that describe what a line sold and differ from what is stored.</summary>
    public static void DescribeLineWhereChanged(Entity row, DealRowLine line, Language language, Row stored)
    {
        var described = new Entity(WorkstreamTable.LogicalName);
        DescribeLine(described, line, language);
        foreach (var column in described.Attributes.Where(column => !stored.Holds(column.Key, column.Value)))
        {
            row[column.Key] = column.Value;
        }
    }

    /// <summary>A new plan with everything below it.</summary>
    /// <param name="made">The plan.</param>
    /// <param name="choice">The owners, for those who were passed over.</param>
    public Entity Plan(NewPlan made, OwnerChoice choice)
    {
        var key = PlanKey(made.Customer.Id, made.Cycle);
        var plan = DeepInsert.Row(PlanTable.LogicalName, owners.Plan);
        plan.Id = NameBasedId.Of(PlanTable.LogicalName, key);
        plan[PlanTable.PlanKey] = key;
        Set(plan, PlanTable.Name, Text(OnboardingMessages.PlanName(deal.CustomerName, made.Cycle)), PlanTable.NameLength);
        plan[PlanTable.CustomerId] = made.Customer;
        plan[PlanTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, deal.Id);
        plan[PlanTable.Cycle] = made.Cycle;
        plan[PlanTable.Status] = ChoiceValues.Write(isDraft ? PlanStatus.Draft : PlanStatus.Onboarding);
        plan[PlanTable.Segment] = ChoiceValues.Write(made.Choice.Segment);
        plan[PlanTable.TemplateCode] = made.MadeFrom.Header.Code;
        plan[PlanTable.TemplateVersion] = made.MadeFrom.Header.Version;
        plan[PlanTable.TemplateId] = made.MadeFrom.Id is { } template ? new EntityReference(TemplateTable.LogicalName, template) : null;
        Set(plan, PlanTable.TemplateReason, Text(made.Choice.Why), PlanTable.TemplateReasonLength);
        plan[PlanTable.CalendarId] = made.Calendar.Id is { } calendar ? new EntityReference(CalendarTable.LogicalName, calendar) : null;
        Set(plan, PlanTable.Region, made.Calendar.Region, PlanTable.RegionLength);
        Set(plan, PlanTable.Strategy, made.Choice.Rule.Strategy, PlanTable.StrategyLength);
        Set(plan, PlanTable.Industry, deal.Industry, PlanTable.IndustryLength);
        Set(plan, PlanTable.VendorIndustry, deal.VendorIndustry, PlanTable.VendorIndustryLength);
        plan[PlanTable.Complexity] = ChoiceValues.Write(deal.Complexity);
        plan[PlanTable.OwnerWarning] = OwnerWarning(choice, deal.Profile.Language);
        plan[PlanTable.TimeZoneCode] = made.TimeZoneCode;
        plan[PlanTable.Day0On] = made.Draft.Day0.ToDateTime();
        // Who sees the win on another day, for instance after an import, does not know its hour.
        plan[PlanTable.WonAt] = !isDraft && deal.Profile.DateOf(made.RequestedOn) == made.Draft.Day0 ? made.RequestedOn : null;
        plan[PlanTable.ContractSignedOn] = deal.ContractSignedOn?.ToDateTime();
        plan[SystemColumns.TransactionCurrencyId] = deal.Currency;
        plan[PlanTable.MonthlyValue] = MonthlyValue(deal);
        plan[PlanTable.CsmId] = deal.Csm?.Reference;
        plan[PlanTable.ProjectManagerId] = deal.ProjectManager?.Reference;
        plan[PlanTable.HealthBand] = ChoiceValues.Write(HealthBand.Unknown);
        plan[PlanTable.EvaluationRequestedOn] = isDraft ? null : made.RequestedOn;

        DeepInsert.Add(plan, MilestoneTable.PlanRelationship, MilestoneTable.LogicalName, made.Draft.Items
            .Where(item => item.Line is null)
            .Select(item => Items.Of(item)));
        DeepInsert.Add(plan, HandoffTable.PlanRelationship, HandoffTable.LogicalName, [Deal(
            new EntityReference(PlanTable.LogicalName, plan.Id), made.Draft, made.RequestedOn, made.WorkingDays, made.Rules.Handoff)]);
        // Before the win nobody looks for risks.
        DeepInsert.Add(plan, RiskTable.PlanRelationship, RiskTable.LogicalName, made.Risks.Where(_ => !isDraft)
            .Select(risk => RiskRow.New(
                RiskLedger.Raise(risk, made.Draft.Day0), owners.Plan, made.Draft.Day0, deal.Profile.Language, made.WorkingDays,
                made.Rules.Risks)));
        return DeepInsert.WithoutEmpty(plan);
    }

    /// <summary>The rows of items; what thanks for the order can also name what was bought (N-05).</summary>
    public ItemRows Items { get; } = new(
        owners, deal.Profile.Language,
        deal.Handoff.TermMonths is >= 1 and var term && deal.Handoff.MonthlyValue is { } monthly
            ? BillingMessages.Thanks(term, monthly, ContractValue.Total(term, monthly))
            : null);

    private string Text(Message message) => Catalogue.Render(message, deal.Profile.Language);

    private static string NameOf(EntityReference who) => who.Name ?? who.Id.ToString();

    private static void Set(Entity row, string column, string? text, int maximumLength) =>
        row[column] = StoredText.Fit(text, maximumLength);
}
