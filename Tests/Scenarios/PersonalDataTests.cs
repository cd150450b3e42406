using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// What a deletion request leaves, as the guide for admins says it: lookups go with the contact, names in texts stay until somebody
/// overwrites them.
/// </summary>
[TestFixture]
internal sealed class PersonalDataTests : Scenario
{
    private const string Removed = "(removed on request)";

    [SetUp]
    public void NeedAnAdministratorWhoDeletes() => Needs(Capability.OwnSettings);

    [Test]
    public void Delete_OfAContactNamedInTheHandoff_LeavesTheNameInTheAnswerUntilItIsOverwritten()
    {
        var champion = Sales.Contact("Ada", "Byron");
        Sales.WinNew(Sales.Account(5_000), deal => deal[OpportunityTable.ChampionId] = champion);
        Service.Delete(ContactTable.LogicalName, champion.Id);
        var answers = Plans.HandoffItems().Where(item => item.Text(HandoffItemTable.Answer)?.Contains("Ada Byron") is true).ToList();
        Assert.That(answers, Is.Not.Empty, "the name was copied as text");

        foreach (var answer in answers)
        {
            Csm.Update(new Entity(answer.LogicalName, answer.Id) { [HandoffItemTable.Answer] = Removed });
        }

        Drain();
        Assert.That(
            Plans.HandoffItems().Select(item => item.Text(HandoffItemTable.Answer) ?? string.Empty),
            Has.None.Contains("Ada Byron").And.Some.EqualTo(Removed), "no evaluation brings it back");
    }

    [Test]
    public void Delete_OfAContactWhoIsTheCustomer_LeavesThePlanWithoutCustomer_AndItsNameUntilItIsOverwritten()
    {
        var customer = Sales.Contact("Ada", "Byron");
        Sales.WinNew(customer);
        var plan = Plans.Single();
        Service.Delete(ContactTable.LogicalName, customer.Id);
        var left = Service.Retrieve(plan.LogicalName, plan.Id, new(PlanTable.CustomerId, PlanTable.Name));
        Assert.Multiple(() =>
        {
            Assert.That(left.Reference(PlanTable.CustomerId), Is.Null);
            Assert.That(left.Text(PlanTable.Name), Does.Contain("Ada Byron"));
        });

        Csm.Update(new Entity(plan.LogicalName, plan.Id) { [PlanTable.Name] = Removed });
        Drain();
        Assert.That(Service.Retrieve(plan.LogicalName, plan.Id, new(PlanTable.Name)).Text(PlanTable.Name), Is.EqualTo(Removed));
    }
}
