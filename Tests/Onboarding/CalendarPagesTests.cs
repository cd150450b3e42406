using CrmOnboarding.Dataverse.Calendars;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>A changed calendar with more plans than one job asks.</summary>
[TestFixture]
internal sealed class CalendarPagesTests
{
    [Test]
    public void Follow_MorePlansThanAPage_GoesOnUntilEveryPlanIsDated()
    {
        using var organization = OnboardingOrganization.Fresh();
        organization.GoTo(2026, 11, 20);
        var desk = new CalendarDesk(organization.Service);
        var calendar = desk.Calendar("Company");
        for (var i = 0; i < 5; i++)
        {
            var account = organization.Sales.Account(5_000);
            organization.Sales.Settle(account, calendar);
            organization.Sales.WinNew(account);
        }

        // Past the step, so that nothing has followed it yet.
        desk.Close(calendar, "Outing", new Date(2026, 11, 26));
        organization.Drain();
        foreach (var closure in Rows(organization, ClosureTable.LogicalName, ClosureTable.FromOn))
        {
            organization.Service.Update(new Entity(ClosureTable.LogicalName, closure.Id)
            {
                [ClosureTable.FromOn] = new DateTime(2026, 11, 27),
                [ClosureTable.ToOn] = new DateTime(2026, 11, 27),
            });
        }

        var waiting = organization.Sandbox.QueuedJobs;
        new FollowCalendar(organization.Service, new TraceLog(null), plansPerPage: 2).Run(calendar.Id, null, organization.UtcNow);

        Assert.That(waiting, Is.EqualTo(1));
        Assert.That(Asked(organization), Is.EqualTo(2));
        Assert.That(Mark(organization, calendar), Is.Not.Null);
        organization.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Asked(organization), Is.Zero);
            Assert.That(Mark(organization, calendar), Is.Null, "nothing is under way");
            Assert.That(
                organization.Plans.ItemsWith("KICKOFF").Select(item => item.On(MilestoneTable.DueOn)),
                Is.EqualTo(Enumerable.Repeat(new Date(2026, 11, 26), 5)));
        });
    }

    private static int Asked(OnboardingOrganization organization) =>
        Rows(organization, PlanTable.LogicalName, PlanTable.RedateRequestedOn).Count(row => row.Contains(PlanTable.RedateRequestedOn));

    private static string? Mark(OnboardingOrganization organization, EntityReference calendar) => organization.Service
        .Retrieve(calendar.LogicalName, calendar.Id, new ColumnSet(CalendarTable.RedateAfter))
        .GetAttributeValue<string>(CalendarTable.RedateAfter);

    private static IReadOnlyList<Entity> Rows(OnboardingOrganization organization, string table, string column) =>
        [.. organization.Service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(column) }).Entities];
}
