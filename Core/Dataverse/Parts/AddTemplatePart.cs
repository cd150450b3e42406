using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Progress;
using CrmOnboarding.Dataverse.Rescheduling;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Parts;

/// <summary>
/// Adds the items of a template part to a running plan: those of scope plan once, those of scope line for every running workstream, where
/// their conditions hold. What the plan has already it does not get again, so that adding a part twice adds nothing.
/// </summary>
/// <remarks>One transaction. The items are created as whoever asks; what the plan makes of them is the system's.</remarks>
/// <param name="service">With the rights of the system user.</param>
/// <param name="caller">With the rights of whoever asks.</param>
/// <param name="by">Who that is.</param>
/// <param name="occurredOn">Moment of the message, UTC.</param>
/// <param name="trace">Gets the decisions.</param>
internal sealed class AddTemplatePart(
    IOrganizationService service, IOrganizationService caller, EntityReference by, DateTime occurredOn, TraceLog trace)
{
    /// <summary>
    /// Names of the mails of the part that would have crowded a week of the plan: the meeting of that week carries them (T-21).
    /// </summary>
    public IReadOnlyList<string> Merged { get; private set; } = [];

    /// <summary>Runs the use case.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="templateId">The published version of the part.</param>
    /// <returns>How many items were added.</returns>
    /// <exception cref="DomainException">The plan or the part is gone or not usable, or somebody else wrote the plan meanwhile.</exception>
    public int Run(Guid planId, Guid templateId)
    {
        var part = StoredTemplate.Part(service, templateId);
        var plan = DatedPlan.Find(service, planId);
        var added = Missing(plan, ItemsOf(Uncrowded(part, plan.Template, plan.Row.Profile.Language), plan));
        if (added.Count == 0)
        {
            return 0;
        }

        var row = plan.Row;
        var own = plan.Template;
        var template = own with { Items = [.. own.Items, .. part.Items.Where(item => own.Item(item.Code) is null)] };
        var items = PlanDependencies.Of([.. plan.Items, .. added.Select(item => item.Snapshot)], template, row.OpportunityId);
        var dates = PartDates.Of(
            new PlanSchedule(template, row.Anchors, items, row.Calendar.Days(service)),
            new HashSet<Guid>(added.Select(item => item.Snapshot.Id)), row.Profile.DateOf(occurredOn));
        plan.Claim(occurredOn);
        var rows = new ItemRows(row.Owners, row.Profile.Language);
        caller.CreateMany(added.Select(item => item.Row(rows, planId, dates[item.Snapshot.Id])));
        // A plan that was complete may be open again.
        new RealignPlan(service, trace).Run(planId, occurredOn, by);
        trace.Line("Plan {0}: {1} items of part {2} version {3}.", planId, added.Count, part.Code, part.Version);
        return added.Count;
    }

    /// <summary>The part without the mails that would crowd a week of the plan's template.</summary>
    private Template Uncrowded(Template part, Template own, Language language)
    {
        var together = TouchDensity.Combine(own, part, own.Code, RulesetRows.Published(service).Rules.Cadence.Touches);
        Merged =
        [
            .. part.Items.Where(item => together.Item(item.Code) is null).Select(item => ItemTexts.NameOf(item, language)),
        ];
        return part with { Items = [.. part.Items.Where(item => together.Item(item.Code) is not null)] };
    }

    private IReadOnlyList<PartItem> ItemsOf(Template part, DatedPlan plan)
    {
        var lines = WorkstreamRow.All(service, plan.Row.Id).Where(line => !MilestoneRows.IsOutOfPlan(line.Status)).ToList();
        var products = lines.Select(ProductOf).ToList();
        var facts = FactsOf(plan.Row.Id);
        return
        [
            .. part.Items.SelectMany((item, i) => PlacesOf(item, lines)
                .Where(line => item.Condition?.Holds(facts, line is null ? products : [ProductOf(line)]) != false)
                .Select(line => new PartItem(part.Code, item, i + 1, line, plan.Row))),
        ];
    }

    /// <summary>Where an item belongs: below each line, or to the plan itself, which is null.</summary>
    private static IReadOnlyList<WorkstreamRow?> PlacesOf(TemplateItem item, IReadOnlyList<WorkstreamRow> lines) =>
        item.Scope == ItemScope.Line ? [.. lines] : new WorkstreamRow?[] { null };

    /// <summary>Those that are not there: by code in the plan as it runs, and by id where one was deactivated.</summary>
    private IReadOnlyList<PartItem> Missing(DatedPlan plan, IReadOnlyList<PartItem> items)
    {
        var missing = items.Where(item => !plan.Items.Any(
                there => there.Code == item.Snapshot.Code && there.WorkstreamId == item.Snapshot.WorkstreamId))
            .ToList();
        if (missing.Count == 0)
        {
            return missing;
        }

        var query = new QueryExpression(MilestoneTable.LogicalName) { ColumnSet = new ColumnSet(MilestoneTable.Id) };
        query.Criteria.AddCondition(MilestoneTable.Id, ConditionOperator.In, [.. missing.Select(item => (object)item.Snapshot.Id)]);
        var stored = service.Read(query).Select(row => row.Id).ToList();
        return [.. missing.Where(item => !stored.Contains(item.Snapshot.Id))];
    }

    private DealFacts FactsOf(Guid planId)
    {
        const string BaseValue = PlanTable.MonthlyValue + "_base";
        var row = new Row(service.Retrieve(PlanTable.LogicalName, planId, new ColumnSet(
            PlanTable.Segment, BaseValue, PlanTable.Complexity, PlanTable.Region, PlanTable.Industry)));
        return new DealFacts
        {
            Segment = row.Choice<Segment>(PlanTable.Segment),
            MonthlyValue = row.Money(BaseValue),
            Complexity = row.Choice<Complexity>(PlanTable.Complexity),
            Region = row.Text(PlanTable.Region),
            Industry = row.Text(PlanTable.Industry),
        };
    }

    private static string ProductOf(WorkstreamRow line) => line.Row.Text(WorkstreamTable.ProductName) ?? string.Empty;

    /// <summary>An item of the part, for the plan or for one of its workstreams.</summary>
    private sealed class PartItem(string part, TemplateItem source, int sequence, WorkstreamRow? line, PlanRow plan)
    {
        /// <summary>The item before it has a date.</summary>
        public Milestone Snapshot { get; } = new()
        {
            Id = NameBasedId.Of(MilestoneTable.LogicalName, string.Format(
                CultureInfo.InvariantCulture, "{0:N}-{1}-{2}-{3:N}", plan.Id, part, source.Code, line?.Id ?? Guid.Empty)),
            Code = source.Code,
            Phase = source.Phase,
            WorkstreamId = line?.Id,
            DealId = line?.OpportunityId,
            Due = source.Due,
            Day0 = line?.Day0 ?? plan.Anchors.WonOn,
            DueOn = line?.Day0 ?? plan.Anchors.WonOn,
        };

        /// <summary>The row.</summary>
        public Entity Row(ItemRows rows, Guid planId, Date dueOn)
        {
            var row = rows.Of(
                new DraftItem(source, sequence, line is null ? null : new DealLine(line.Line, ProductOf(line)), dueOn), planId, line?.Id);
            row.Id = Snapshot.Id;
            return row;
        }
    }
}
