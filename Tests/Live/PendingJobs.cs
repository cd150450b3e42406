using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Live;

/// <summary>The system jobs about the rows of a scenario.</summary>
internal sealed class PendingJobs(IOrganizationService service, MarkedRows rows)
{
    private const int Completed = 3;
    private const int Failed = 31;

    /// <summary>Number of jobs that have not ended.</summary>
    public int Count() => Jobs().Count(job => job.GetAttributeValue<OptionSetValue>("statecode").Value != Completed);

    /// <summary>Names and reasons of the jobs that failed.</summary>
    public IReadOnlyList<string> Failures() =>
    [
        .. Jobs().Where(job => job.GetAttributeValue<OptionSetValue>("statuscode").Value == Failed)
            .Select(job => $"{job.GetAttributeValue<string>("name")}: {job.GetAttributeValue<string>("friendlymessage")}"),
    ];

    private IReadOnlyList<Entity> Jobs()
    {
        var query = new QueryExpression("asyncoperation")
        {
            ColumnSet = new ColumnSet("name", "statecode", "statuscode", "friendlymessage"),
        };
        query.Criteria.AddCondition(
            new ConditionExpression("regardingobjectid", ConditionOperator.In, Regarding().Cast<object>().ToArray()));
        return [.. service.RetrieveMultiple(query).Entities];
    }

    /// <summary>Opportunities and their closes, plans, and everything below them that can start a step.</summary>
    private IReadOnlyList<Guid> Regarding()
    {
        var opportunities = rows.Ids(OpportunityTable.LogicalName);
        var plans = rows.Plans();
        return
        [
            Guid.Empty,
            .. opportunities,
            .. rows.Find("opportunityclose", OpportunityCloseTable.OpportunityId, opportunities),
            .. plans,
            .. rows.Find(MilestoneTable.LogicalName, MilestoneTable.PlanId, plans),
            .. rows.Find(RiskTable.LogicalName, RiskTable.PlanId, plans),
            .. rows.Find(HandoffItemTable.LogicalName, HandoffItemTable.PlanId, plans),
        ];
    }
}
