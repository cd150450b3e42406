using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>Who owns what the onboarding writes, in which language it is, and which text it takes over.</summary>
[TestFixture]
internal sealed class OwnerAndTextTests
{
    private OnboardingOrganization _org = null!;

    [SetUp]
    public void Prepare()
    {
        _org = OnboardingOrganization.Fresh();
        _org.GoTo(2026, 11, 20);
    }

    [TearDown]
    public void CleanUp() => _org.Dispose();

    [Test]
    public void Win_OwnedByAUser_GivesEveryRowToThatUser()
    {
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        Assert.That(Owners(), Is.All.EqualTo(_org.Seller));
    }

    [Test]
    public void Win_OwnedByATeam_GivesEveryRowToThatTeam()
    {
        var team = new EntityReference("team", _org.Service.Create(new Entity("team")
        {
            ["name"] = "West",
            ["businessunitid"] = new EntityReference("businessunit", _org.Sandbox.RootBusinessUnitId),
        }));
        _org.Sales.WinNew(_org.Sales.Account(), deal => deal[OpportunityTable.OwnerId] = team);
        Assert.That(Owners(), Is.All.EqualTo(team));
    }

    [Test]
    public void Win_OwnedByADisabledUser_GivesEveryRowToWhoWonIt()
    {
        var opportunity = _org.Sales.Opportunity(_org.Sales.Account());
        _org.Service.Update(new Entity(SystemUserTable.LogicalName, _org.Seller.Id) { [SystemUserTable.IsDisabled] = true });
        _org.Sales.Win(opportunity);
        _org.Drain();
        Assert.That(Owners().Select(owner => owner.Id), Is.All.EqualTo(_org.Sandbox.SystemUserId));
    }

    [Test]
    public void Win_OwnedByAGermanUser_WritesInGerman()
    {
        _org.Sales.WinNew(_org.Sales.Account(5_000), deal => deal[OpportunityTable.OwnerId] = _org.GermanSeller);
        var plan = _org.Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Text(PlanTable.TemplateReason), Is.EqualTo("Der Kunde hat 5.000 Beschäftigte, mindestens 1.000."));
            Assert.That(_org.Plans.Item("WELCOME_EMAIL").Text(MilestoneTable.Name), Is.EqualTo("Begrüßungs-E-Mail"));
            Assert.That(plan.Text(PlanTable.HandoffMissing), Does.StartWith("Ziele und Nutzenkennzahl: 0 von 2 erledigt"));
            Assert.That(plan.Text(PlanTable.HealthExplanation), Does.Contain("Zeitplan"));
        });
    }

    [Test]
    public void Win_WithNamesAtTheColumnsLimit_CutsWithoutBreakingCharacters()
    {
        var name = new string('x', 155) + "\U0001F600\U0001F600";
        var product = new string('p', 480) + " \U0001F680";
        var opportunity = _org.Sales.Opportunity(_org.Sales.Account(5_000, name));
        _org.Sales.WriteIn(opportunity, product);
        _org.Sales.Win(opportunity);
        _org.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(_org.Plans.Single().Text(PlanTable.Name), Does.StartWith(name).And.Length.LessThanOrEqualTo(ColumnLengths.PlanName));
            Assert.That(_org.Plans.Workstreams().Single().Text(WorkstreamTable.Name), Is.EqualTo(product));
            Assert.That(
                _org.Plans.ItemsWith("MATERIAL_1").Single().Text(MilestoneTable.Name),
                Has.Length.EqualTo(ColumnLengths.MilestoneName).And.StartsWith("First material: ppp"));
        });
    }

    [Test]
    public void Win_TracesNoTextOfTheCustomerAndStaysBelowTheLimit()
    {
        var opportunity = _org.Sales.Opportunity(_org.Sales.Account(5_000, "Secret Customer"), deal => deal[OpportunityTable.Name] = "Secret Topic");
        for (var i = 0; i < 20; i++)
            _org.Sales.WriteIn(opportunity, "Secret Product " + i, i + 1);
        _org.Sales.Win(opportunity);
        _org.Drain();
        Assert.Multiple(() =>
        {
            foreach (var execution in _org.Sandbox.Executions.Items)
            {
                Assert.That(execution.Trace, Does.Not.Contain("Secret"));
                Assert.That(System.Text.Encoding.UTF8.GetByteCount(execution.Trace), Is.LessThanOrEqualTo(8 * 1024));
            }
        });
    }

    private IEnumerable<EntityReference> Owners() => PlanReader.Tables.SelectMany(table => _org.Service
        .RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet("ownerid") }).Entities
        .Select(row => row.GetAttributeValue<EntityReference>("ownerid")));
}
