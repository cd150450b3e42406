using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>The view in which an administrator sees for which product and outcome there is no content.</summary>
[TestFixture]
internal sealed class MissingContentViewTests
{
    [Test]
    [Property("Requirement", "T-04")]
    public void View_OfACombinationWithoutContent_ShowsItUntilContentIsEntered()
    {
        using var org = OnboardingOrganization.Fresh();
        org.GoTo(2026, 11, 20);
        var admin = org.ServiceFor(People.User(org, "Ada Admin", Roles.Administrator).Id);
        var deal = org.Sales.Opportunity(org.Sales.Account(5_000));
        org.Sales.Line(deal, org.Sales.Product("Data Suite"), 1);
        org.Sales.Win(deal);
        org.Drain();
        org.CsmService.Create(new Entity(GoalTable.LogicalName)
        {
            [GoalTable.Name] = "Half the effort",
            [GoalTable.PlanId] = org.Plans.Single().ToEntityReference(),
            [GoalTable.Category] = ChoiceValues.Write(DesiredOutcome.SavedTime),
        });
        org.Drain();
        Assert.That(
            Listed().Select(row => row.GetAttributeValue<string>(MilestoneTable.MissingContent)),
            Is.EqualTo(Enumerable.Repeat("Data Suite, Saved time: there is no content for this product and outcome.", 3)));

        foreach (var name in new[] { "One", "Two", "Three" })
        {
            admin.Create(new Entity(ContentTable.LogicalName)
            {
                [ContentTable.Name] = name,
                [ContentTable.Kind] = ChoiceValues.Write(ContentKind.TrainingMaterial),
                [ContentTable.Category] = ChoiceValues.Write(DesiredOutcome.SavedTime),
            });
        }

        org.Drain();
        Assert.That(Listed(), Is.Empty);

        IReadOnlyList<Entity> Listed() => SolutionView.Rows(admin, MilestoneTable.LogicalName, "Missing Content");
    }
}
