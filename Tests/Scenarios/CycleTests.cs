using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>Won, opened, won and lost in turns, with a plan that is deleted, or that another template would make now.</summary>
[TestFixture]
internal sealed class CycleTests : Scenario
{
    [Test]
    public void Win_AfterItsPlanWasDeleted_MakesOneWholePlanAgain()
    {
        Needs(Capability.HeldQueue);
        var deal = Sales.WinNew(Sales.Account(5_000));
        var rows = Plans.RowCount();
        Service.Delete(PlanTable.LogicalName, Plans.Single().Id);
        Drain();
        Assert.That(Plans.RowCount(), Is.Zero, "nothing is left of it");
        Again(deal);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Plans(), Has.Count.EqualTo(1));
            Assert.That(Plans.RowCount(), Is.EqualTo(rows));
        });
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Win_OpenedAndWonAgain_IsOnePlanAsOften(int times)
    {
        Needs(Capability.HeldQueue);
        var deal = Sales.WinNew(Sales.Account(5_000));
        Assert.That(Cycle.OpenAndWinAgain(Sales, Plans, Drain, deal, times), Is.Empty);
    }

    [Test]
    public void WinAgain_WhereAnotherTemplateFits_KeepsThePlanAndItsTemplate()
    {
        Needs(Capability.HeldQueue);
        var deal = Sales.WinNew(Sales.Account(300));
        Assert.That(Plans.Single().Text(PlanTable.TemplateCode), Is.EqualTo("MEDIUM60"));
        Sales.Reopen(deal);
        Drain();
        Service.Update(new Entity(OpportunityTable.LogicalName, deal) { [OpportunityTable.MonthlyValue] = new Money(20_000m) });
        Again(deal, isOpen: true);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Text(PlanTable.TemplateCode), Is.EqualTo("MEDIUM60"), "what people work on is not replaced");
            Assert.That(Plans.ItemsWith("KICKOFF"), Has.Count.EqualTo(1));
        });
    }

    private void Again(System.Guid deal, bool isOpen = false)
    {
        if (!isOpen)
        {
            Sales.Reopen(deal);
            Drain();
        }

        Sales.Win(deal);
        Drain();
    }
}
