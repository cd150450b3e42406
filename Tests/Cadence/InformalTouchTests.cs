using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Cadence;

[TestFixture]
internal sealed class InformalTouchTests
{
    private static readonly Date Monday = new(2026, 9, 7);

    [Test]
    [Property("Requirement", "C-03")]
    public void InformalTouch_ThreeFields_AreAConversationWithoutAPlan()
    {
        var contact = new InformalTouch(Channel.Phone, "Exports are slow.", "Send the paper on exports").ToContact(Monday);

        Assert.Multiple(() =>
        {
            Assert.That(typeof(InformalTouch).GetConstructors()[0].GetParameters().Select(field => field.Name),
                Is.EqualTo(new[] { "Channel", "Summary", "NextStep" }));
            Assert.That((contact.On, contact.Channel, contact.Heard), Is.EqualTo((Monday, (Channel?)Channel.Phone, "Exports are slow.")));
            Assert.That((contact.IsTwoWay, contact.Purpose, contact.Subject), Is.EqualTo((true, ContactPurpose.Listening, (string?)null)));
            Assert.That(new InformalTouch(Channel.Phone, " ").ToContact(Monday).IsTwoWay, Is.False, "nothing was heard");
        });
    }

    [Test]
    [Property("Requirement", "C-02")]
    public void Statistics_InformalContacts_AreCounted()
    {
        Contact[] contacts =
        [
            new InformalTouch(Channel.Phone, "Fine.").ToContact(Monday),
            new Contact(Monday, ContactDirection.TwoWay) { Channel = Channel.Meeting },
            new InformalTouch(Channel.Event, "See you there.").ToContact(Monday.AddDays(1)),
        ];
        Assert.That(ContactStatistics.Of(contacts, Monday, Monday.AddDays(1), Segment.High, CadencePolicy.Shipped).Informal, Is.EqualTo(2));
        Assert.That(ContactStatistics.Of(contacts, Monday, Monday, Segment.High, CadencePolicy.Shipped).Informal, Is.EqualTo(1));
    }
}
