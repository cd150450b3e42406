using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Cadence;

internal class ContactStatisticsTests
{
    private static readonly Date Day0 = new(2026, 9, 7);

    private static Contact On(int day, ContactDirection direction, Channel? channel = null) =>
        new(Day0.AddDays(day), direction) { Channel = channel };

    private static ContactStatistics Of(params Contact[] contacts) =>
        ContactStatistics.Of(contacts, Day0, Day0.AddDays(100), Segment.High, CadencePolicy.Shipped);

    [Test]
    [Property("Requirement", "C-12")]
    public void Of_BothDirections_AreCountedSeparatelyWithTheirRatio()
    {
        var statistics = Of(
            On(1, ContactDirection.Inbound), On(2, ContactDirection.Outbound), On(3, ContactDirection.TwoWay),
                On(101, ContactDirection.Inbound));

        Assert.Multiple(() =>
        {
            Assert.That(statistics.Inbound, Is.EqualTo(1));
            Assert.That(statistics.Outbound, Is.EqualTo(2));
            Assert.That(statistics.InboundRatio, Is.EqualTo(0.5m));
            Assert.That(Of(On(1, ContactDirection.Inbound)).InboundRatio, Is.Null);
        });
    }

    [Test]
    [Property("Requirement", "C-02")]
    public void Of_Channels_AreCountedMostUsedFirst()
    {
        var mix = Of(
            On(1, ContactDirection.TwoWay, Channel.Phone), On(2, ContactDirection.Outbound, Channel.Email),
                On(3, ContactDirection.Outbound, Channel.Email)).Mix;

        Assert.That(mix, Is.EqualTo(new[] { new ChannelCount(Channel.Email, 2), new ChannelCount(Channel.Phone, 1) }));
    }

    [Test]
    [Property("Requirement", "C-04")]
    public void Of_Gaps_HaveTheirDeviationAndIrregularOnesAreCounted()
    {
        // Gaps 6, 14 and 15 days; from Day 8 on 7 are expected, so 15 is more than twice as long and 14 is not.
        var statistics = Of(new[] { 8, 14, 28, 43 }.Select(day => On(day, ContactDirection.TwoWay))
            .Append(On(20, ContactDirection.Outbound)).ToArray());

        Assert.Multiple(() =>
        {
            Assert.That(statistics.Gaps, Is.EqualTo(new[] { 6, 14, 15 }));
            Assert.That(statistics.GapDeviation, Is.EqualTo(Math.Sqrt(146.0 / 9)).Within(1e-9));
            Assert.That(statistics.IrregularGaps, Is.EqualTo(1));
            Assert.That(Of(On(1, ContactDirection.TwoWay), On(9, ContactDirection.TwoWay)).GapDeviation, Is.Null);
        });
    }

    [Test]
    [Property("Requirement", "C-04")]
    public void Of_TwoGaps_HaveADeviationAlready()
    {
        // Gaps of 2 and 4 days: their mean is 3 and each is 1 away from it.
        var statistics = Of(On(1, ContactDirection.TwoWay), On(3, ContactDirection.TwoWay), On(7, ContactDirection.TwoWay));
        Assert.That((statistics.Gaps, statistics.GapDeviation), Is.EqualTo((new[] { 2, 4 }, 1.0)));
    }

    [TestCase(2, 2, Description = "those of 15 and 16 days where 7 are expected")]
    [TestCase(1, 3, Description = "a policy of its own is used")]
    [Property("Requirement", "C-04")]
    public void Of_GapsLongerThanThePolicyAllows_AreIrregular(int factor, int expected)
    {
        // Gaps 15, 16, 7 and 8 days.
        var contacts = new[] { 8, 23, 39, 46, 54 }.Select(day => On(day, ContactDirection.TwoWay)).ToArray();
        var policy = CadencePolicy.Shipped with
        {
            IrregularGaps = factor,
            Gaps = new([new GapBracket(0, new(7, 7, 7))]),
        };
        Assert.That(ContactStatistics.Of(contacts, Day0, Day0.AddDays(54), Segment.High, policy).IrregularGaps, Is.EqualTo(expected));
    }

    [Test]
    public void Of_ContactOnTheLastDay_Counts() =>
        Assert.That(Of(On(100, ContactDirection.Inbound)).Inbound, Is.EqualTo(1));

    [Test]
    [Property("Requirement", "C-02")]
    public void Of_ChannelsUsedEquallyOften_StandInTheirOwnOrder() =>
        Assert.That(
            Of(On(1, ContactDirection.TwoWay, Channel.Meeting), On(2, ContactDirection.Outbound, Channel.Email)).Mix,
            Is.EqualTo(new[] { new ChannelCount(Channel.Email, 1), new ChannelCount(Channel.Meeting, 1) }));
}
