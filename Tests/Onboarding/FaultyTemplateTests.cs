using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>Rows that came in around the steps, by an import that bypasses them, for instance, and have faults.</summary>
[TestFixture]
internal sealed class FaultyTemplateTests
{
    [Test]
    public void Win_WithFaultyRows_FailsOnceWithEveryFaultAndLeavesNothing()
    {
        using var org = OnboardingOrganization.Fresh();
        org.InstallDefaults();
        org.Sales.Win(org.Sales.Opportunity(org.Sales.Account(5)));
        org.Sandbox.RetryPolicy = new AsyncRetryPolicy(4, TimeSpan.FromHours(1));
        org.Sandbox.Faults.AfterCall = Spoil;
        var report = org.Sandbox.DrainQueue();

        var failed = org.ExecutionsOf("OpportunityClosedPlugin").Single();
        Assert.Multiple(() =>
        {
            Assert.That(report.Retried, Is.Zero, "rows do not mend themselves");
            Assert.That(failed.Outcome, Is.EqualTo(ExecutionOutcome.Failed));
            Assert.That(failed.Error, Does.Contain("The template DIGITAL60, version 1, cannot be used."));
            Assert.That(failed.Error, Does.Contain("KICKOFF has no valid value in 'Kind'. Choose one."));
            Assert.That(failed.Error, Does.Contain("KICKOFF waits for NOWHERE, which the template does not have."));
            Assert.That(org.Plans.RowCount(), Is.Zero);
        });
    }

    private static void Spoil(ServiceCall call, OrganizationResponse response)
    {
        if (response is not RetrieveMultipleResponse { EntityCollection: { EntityName: TemplateTable.LogicalName } rows })
        {
            return;
        }

        foreach (var row in rows.Entities.Where(row => Value(row, TemplateItemTable.Code) as string == "KICKOFF"))
        {
            row.Attributes.Remove("templateitem." + TemplateItemTable.Kind);
            row["templateitem." + TemplateItemTable.WaitsFor] =
                new AliasedValue(TemplateItemTable.LogicalName, TemplateItemTable.WaitsFor, "NOWHERE");
        }
    }

    private static object? Value(Entity row, string column) => row.GetAttributeValue<AliasedValue>("templateitem." + column)?.Value;
}
