using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Calendars;
using CrmOnboarding.Dataverse.Facts;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>How many of the needs that customers told were answered in time (C-11).</summary>
internal sealed class NeedFigures
{
    private readonly int _raised;
    private readonly NeedStatistics _statistics;

    private NeedFigures(int raised, NeedStatistics statistics)
    {
        _raised = raised;
        _statistics = statistics;
    }

    /// <summary>Counts the needs, each on the calendar of its plan. One call, and one or two for calendars.</summary>
    public static NeedFigures Read(
        IOrganizationService service, RunningPlans plans, IReadOnlyList<Row> planRows, Date today, CadencePolicy policy)
    {
        var needs = service.ReadAll(plans.RowsOf(DiscoveryTable.LogicalName, DiscoveryTable.Id, DiscoveryRow.NeedColumns))
            .ToLookup(row => row.Reference(DiscoveryTable.PlanId)!.Id);
        var calendars = CalendarRows.Read(
            service,
            planRows.Where(plan => needs.Contains(plan.Id)).Select(plan => plan.Reference(PlanTable.CalendarId)?.Id).OfType<Guid>());
        var raised = 0;
        var inTime = 0;
        var judged = 0;
        foreach (var plan in planRows.Where(plan => needs.Contains(plan.Id)))
        {
            var ofPlan = needs[plan.Id].Select(DiscoveryRow.Need).OfType<Need>().ToList();
            var counted = NeedStatistics.Of(
                ofPlan, today, calendars.Of(plan.Reference(PlanTable.CalendarId)?.Id, plan.Text(PlanTable.Region)), policy);
            raised += ofPlan.Count;
            inTime += counted.AnsweredInTime;
            judged += counted.Judged;
        }

        return new NeedFigures(raised, new NeedStatistics(inTime, judged));
    }

    /// <summary>Writes them.</summary>
    public void Write(JsonText json, CadencePolicy policy)
    {
        json.Number("raised", _raised);
        json.Number("judged", _statistics.Judged);
        json.Number("answeredInTime", _statistics.AnsweredInTime);
        json.Number("percentInTime", _statistics.PercentInTime, 1);
        json.Number("limitWorkingDays", policy.AnswerWorkingDays);
    }
}
