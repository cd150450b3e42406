using CrmOnboarding.Dataverse.Progress;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>What a changed item reads: as little for a customer with many deals as for one with one.</summary>
[TestFixture]
internal sealed class FollowingReadTests
{
    private OnboardingOrganization _org = null!;
    private CountingService _service = null!;
    private EntityReference _customer = null!;
    private Guid _first;

    [SetUp]
    public void Prepare()
    {
        _org = OnboardingOrganization.Fresh();
        _org.GoTo(2026, 11, 20);
        _customer = _org.Sales.Account(5_000);
        _first = _org.Sales.WinNew(_customer);
        _service = new CountingService(_org.Service);
    }

    [TearDown]
    public void CleanUp() => _org.Dispose();

    [Test]
    public void Find_AnItemWithOthersBesideIt_ReadsOneRow()
    {
        var line = _org.Plans.WorkstreamsOf(_first).Single().Id;
        var items = _org.Plans.Items().Where(item => LineOf(item) == line).ToList();
        Assert.That(items, Has.Count.GreaterThan(1), "more than one item of the line is open");
        Assert.That(ChangedMilestone.Find(_service, items[0].Id)!.Workstream!.HasOpen, Is.True);
        Assert.That(_service.Answers, Is.EqualTo(new[] { (MilestoneTable.LogicalName, 1) }));
    }

    // The groups of a plan are counted over all its rows: only an item that can move an anchor, or that may be the last, is worth it.
    [Test]
    public void Follow_TheAcceptanceOfALaterDeal_AsksForNoGroups()
    {
        var later = _org.Sales.WinNew(_customer);
        Follow(AcceptanceOf(later));
        Assert.That(_service.GroupQueries, Is.Zero);
        Follow(AcceptanceOf(_first));
        Assert.That(_service.GroupQueries, Is.GreaterThan(0), "the deal that made the plan dates its delivery");
    }

    [Test]
    public void Follow_TheLastItemOfALine_CompletesTheLine_AndAnotherOpensItAgain()
    {
        var line = _org.Plans.WorkstreamsOf(_first).Single();
        var items = _org.Plans.Items().Where(item => LineOf(item) == line.Id).ToList();
        var day = new Date(2026, 11, 20);
        foreach (var item in items)
        {
            Assert.That(Line().On(WorkstreamTable.CompletedOn), Is.Null);
            _org.Plans.Complete(item, day);
            _org.Drain();
            day = day.AddDays(-1);
        }

        Assert.That(Line().On(WorkstreamTable.CompletedOn), Is.EqualTo(new Date(2026, 11, 20)), "the latest of its dates");
        _org.Plans.SetStatus(items[0], MilestoneStatus.Open);
        _org.Drain();
        Assert.That(Line().On(WorkstreamTable.CompletedOn), Is.Null);

        Entity Line() => _org.Plans.WorkstreamsOf(_first).Single();
    }

    private void Follow(Entity item) => new FollowMilestone(_service, new TraceLog(null))
        .Run(item.Id, new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc), null, null, _org.Seller);

    private Entity AcceptanceOf(Guid deal)
    {
        var line = _org.Plans.WorkstreamsOf(deal).Single().Id;
        return _org.Plans.ItemsWith("LINE_ACCEPTED").Single(item => LineOf(item) == line);
    }

    private static Guid? LineOf(Entity item) => item.GetAttributeValue<EntityReference>(MilestoneTable.WorkstreamId)?.Id;
}
