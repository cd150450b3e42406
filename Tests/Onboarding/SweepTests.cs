using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>
/// The next evaluation date is exact: an organization whose night evaluates only the plans that are due has, on every day, the same rows as
/// one that evaluates every plan every night, one by one.
/// </summary>
[TestFixture]
internal sealed class SweepTests
{
    private const int Days = 400;
    private static readonly Date Day0 = new(2026, 11, 20);

    // When an evaluation ran, and which row it is, are not what it computes.
    private static readonly string[] Left =
    [
        PlanTable.EvaluationRequestedOn, PlanTable.EvaluationAnsweredOn, PlanTable.EvaluatedOn, PlanTable.NextEvaluationOn,
        "createdon", "modifiedon", "overriddencreatedon", "versionnumber", PlanTable.Id, RiskTable.Id, PlanTable.PlanKey,
        PlanTable.CustomerId, PlanTable.OpportunityId, RiskTable.PlanId,
    ];

    [Test, Property("Requirement", "T-06")]
    public void PlansEvaluatedWhenDue_HaveEveryDayTheRowsOfPlansEvaluatedEveryNight()
    {
        using var nightly = Won();
        using var due = Won();
        var evaluations = 0;
        for (var days = 0; days <= Days; days++)
        {
            var today = Day0.AddDays(days);
            foreach (var org in new[] { nightly, due })
            {
                org.GoTo(today.ToDateTime().Year, today.ToDateTime().Month, today.ToDateTime().Day);
                Work(org, days, today);
                org.Drain();
            }

            Evaluate(nightly);
            evaluations += Sweep(due);

            Assert.That(Rows(due), Is.EqualTo(Rows(nightly)), $"day {days}");
        }

        Assert.That(evaluations, Is.LessThan(Days), "nights on which nothing can change are left out");
    }

    private static OnboardingOrganization Won()
    {
        var org = OnboardingOrganization.Fresh();
        org.GoTo(2026, 11, 20);
        org.Sales.WinNew(org.Sales.Account(5_000), deal => deal[OpportunityTable.ContractSignedOn] = Day0.ToDateTime());
        return org;
    }

    // A team that starts late, falls silent, comes back and finishes.
    private static void Work(OnboardingOrganization org, int day, Date today)
    {
        string[] codes = day switch
        {
            3 => ["WELCOME_EMAIL", "MATERIAL_1"],
            17 => ["MATERIAL_2", "KICKOFF"],
            60 => ["COMMUNITY", "WEBINAR", "FIRST_BILL", "PROACTIVE_SUPPORT"],
            75 => ["MATERIAL_4", "FIRST_VALUE"],
            140 => ["LINE_ACCEPTED", "COMPLETE"],
            260 => ["IMPACT_REVIEW"],
            _ => [],
        };
        foreach (var code in codes)
        {
            org.Plans.Complete(org.Plans.Item(code), today);
        }
    }

    private static void Evaluate(OnboardingOrganization org)
    {
        org.Service.Update(new Entity(PlanTable.LogicalName, org.Plans.Single().Id)
        {
            [PlanTable.EvaluationRequestedOn] = org.UtcNow.AddHours(1),
        });
        org.Drain();
    }

    private static int Sweep(OnboardingOrganization org)
    {
        var night = org.ServiceFor(org.ApplicationUser).Execute(new OrganizationRequest("onb_EvaluateDuePlans"));
        org.Drain();
        return (int)night["Evaluated"];
    }

    private static IEnumerable<string> Rows(OnboardingOrganization org) =>
    [
        Describe(org.Plans.Single()),
        .. org.Plans.Risks().Select(Describe).Order(StringComparer.Ordinal),
    ];

    private static string Describe(Entity row) =>
        RowText.Of(row, column => !Left.Contains(column.Key) && column.Value is not EntityReference);
}
