using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Demo;

/// <summary>The demo over an organization whose calendar, ruleset, templates and engagement rules are rows.</summary>
[TestFixture]
internal sealed class InstalledDefaultsTests
{
    [Test]
    public void Demo_WithTheDefaultsInstalled_GivesTheSameReportAsWithout()
    {
        using var folder = new TemporaryFolder();
        var without = DemoBench.Run(folder, "--team", "perfect");
        var database = folder.PathOf("installed.db");
        Install(database);
        var with = DemoBench.Run(folder, "--team", "perfect", "--db", database);

        Assert.That(with.ExitCode, Is.EqualTo(DemoCommand.Success), with.Errors + with.Output);
        Assert.Multiple(() =>
        {
            // The calendar and the business closures are read too.
            Assert.That(
                with.Report.GetRawText(),
                Is.EqualTo(without.Report.GetRawText().Replace(
                    "\"serviceCallsMax\": 6", "\"serviceCallsMax\": 8", StringComparison.Ordinal)));
            Assert.That(with.Plans.Count(), Is.GreaterThan(10));
            Assert.That(PlansMadeFromRows(database), Is.EqualTo(with.Plans.Count()));
        });
    }

    private static void Install(string database)
    {
        using var organization = Open(database);
        using (var zip = PackedSolution.Open())
        {
            organization.ImportSolution(zip);
        }

        organization.SystemService.Execute(new OrganizationRequest("onb_InstallDefaults"));
    }

    private static int PlansMadeFromRows(string database)
    {
        using var organization = Open(database);
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(PlanTable.TemplateId) };
        query.Criteria.AddCondition(PlanTable.TemplateId, ConditionOperator.NotNull);
        return organization.SystemService.RetrieveMultiple(query).Entities.Count;
    }

    private static SandboxOrganization Open(string database) => SandboxOrganization.Open(new SandboxOptions
    {
        DatabasePath = database,
        // Before the first day of the sample.
        StartOn = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    });
}
