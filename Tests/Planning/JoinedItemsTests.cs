using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Planning;

/// <summary>What becomes of an item of the whole plan when the plan goes into another, by its state in both.</summary>
[TestFixture]
internal sealed class JoinedItemsTests
{
    // The state in the plan that ends; in the one that goes on, empty where it has none; what follows.
    [TestCase(MilestoneStatus.Open, null, "moves")]
    [TestCase(MilestoneStatus.Open, MilestoneStatus.Open, "stays")]
    [TestCase(MilestoneStatus.Open, MilestoneStatus.Done, "stays")]
    [TestCase(MilestoneStatus.Open, MilestoneStatus.Waived, "stays")]
    [TestCase(MilestoneStatus.Open, MilestoneStatus.Cancelled, "nothing")]
    [TestCase(MilestoneStatus.Done, null, "moves")]
    [TestCase(MilestoneStatus.Done, MilestoneStatus.Open, "replaces")]
    [TestCase(MilestoneStatus.Done, MilestoneStatus.Done, "stays")]
    [TestCase(MilestoneStatus.Done, MilestoneStatus.Waived, "stays")]
    [TestCase(MilestoneStatus.Done, MilestoneStatus.Cancelled, "moves")]
    [TestCase(MilestoneStatus.Waived, null, "moves")]
    [TestCase(MilestoneStatus.Waived, MilestoneStatus.Open, "stays")]
    [TestCase(MilestoneStatus.Cancelled, null, "nothing")]
    [TestCase(MilestoneStatus.Cancelled, MilestoneStatus.Open, "nothing")]
    public void Of_AnItem_GoesByItsStateInBoth(MilestoneStatus ending, MilestoneStatus? staying, string expected)
    {
        var item = Item("KICKOFF", ending);
        var same = staying is { } status ? Item("KICKOFF", status) : null;
        var joined = JoinedItems.Of([item], same is null ? [] : [same], takesOpen: true);
        Assert.Multiple(() =>
        {
            Assert.That(joined.Moved, expected is "moves" or "replaces" ? Is.EqualTo(new[] { item.Id }) : Is.Empty);
            Assert.That(joined.Replaced, expected == "replaces" ? Is.EqualTo(new[] { same }) : Is.Empty);
            Assert.That(
                joined.Replacements,
                expected == "replaces" ? Is.EquivalentTo(new[] { KeyValuePair.Create(same!.Id, item.Id) }) : Is.Empty);
            Assert.That(
                joined.Counterparts,
                expected == "stays" ? Is.EquivalentTo(new[] { KeyValuePair.Create(item.Id, same!.Id) }) : Is.Empty);
            Assert.That(
                joined.InJoined(item.Id),
                Is.EqualTo(expected switch { "moves" or "replaces" => item.Id, "stays" => same!.Id, _ => (Guid?)null }));
        });
    }

    [Test]
    public void Of_APlanThatNeverBegan_TakesOnlyWhatIsDone()
    {
        var done = Item("BOOK_ROOM", MilestoneStatus.Done);
        Assert.That(
            JoinedItems.Of([done, Item("SEND_AGENDA", MilestoneStatus.Open)], [], takesOpen: false).Moved, Is.EqualTo(new[] { done.Id }));
    }

    [Test]
    public void Of_ItemsThatSomebodyAdded_AllMove()
    {
        var added = new[] { Item(string.Empty, MilestoneStatus.Open), Item(string.Empty, MilestoneStatus.Done) };
        var joined = JoinedItems.Of(added, [Item(string.Empty, MilestoneStatus.Open)], takesOpen: true);
        Assert.That(joined.Moved, Is.EqualTo(added.Select(item => item.Id)));
    }

    [Test]
    public void Of_ItemsOfLines_AreNotAskedAbout()
    {
        var line = Item("LINE_ACCEPTED", MilestoneStatus.Open) with { WorkstreamId = Guid.NewGuid() };
        var joined = JoinedItems.Of([line], [line with { Id = Guid.NewGuid() }], takesOpen: true);
        Assert.That(joined.Moved, Is.Empty);
        Assert.That(joined.Counterparts, Is.Empty);
        Assert.That(joined.InJoined(line.Id), Is.EqualTo(line.Id), "a line takes its items along");
    }

    private static Milestone Item(string code, MilestoneStatus status) =>
        Milestones.Due(code, new Date(2026, 12, 1), status) with { Id = Guid.NewGuid() };
}
