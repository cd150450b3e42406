using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Handoff;

/// <summary>Who can fill the gap of a question, by the people whom the deal has.</summary>
internal class AnswerersTests
{
    private static readonly DealPerson Champion = new("Priya Nair", StakeholderRole.Champion);
    private static readonly DealPerson Buyer = new("Janet Osei", StakeholderRole.EconomicBuyer);

    [Test]
    public void Among_SeveralRoles_IsThePersonOfTheFirstOne() => Assert.That(
        Answerers.SellerWith(StakeholderRole.Champion, StakeholderRole.EconomicBuyer).Among([Buyer, Champion]),
        Is.EqualTo(new GapFiller(Seller: true, Champion)));

    [Test]
    public void Among_NobodyInTheFirstRole_IsThePersonOfTheNext() => Assert.That(
        Answerers.CustomersOwn(StakeholderRole.IT, StakeholderRole.EconomicBuyer).Among([Champion, Buyer]),
        Is.EqualTo(new GapFiller(Seller: false, Buyer)));

    [Test]
    public void Among_TwoInOneRole_IsTheFirst() => Assert.That(
        Answerers.SellerWith(StakeholderRole.Champion).Among([Champion, new("Tom Berg", StakeholderRole.Champion)]).Other,
        Is.EqualTo(Champion));

    [Test]
    public void Among_ARoleOfOurs_IsOurPerson()
    {
        DealPerson manager = new("Omar Rahman", OwnerRole.ProjectManager);
        // The two lists of roles overlap in their numbers: what is the customer's must not stand for what is ours.
        DealPerson sameNumber = new("Priya Nair", (StakeholderRole)(int)OwnerRole.ProjectManager);

        Assert.That(Answerers.SellerWith(OwnerRole.ProjectManager).Among([sameNumber, manager]).Other, Is.EqualTo(manager));
    }

    [Test]
    public void Among_NobodyOfTheRoles_IsTheSellerAlone() => Assert.Multiple(() =>
    {
        Assert.That(
            Answerers.CustomersOwn(StakeholderRole.IT).Among([Champion]), Is.EqualTo(new GapFiller(Seller: true, null)),
            "somebody has to find out");
        Assert.That(Answerers.SellerWith(StakeholderRole.IT).Among([]), Is.EqualTo(new GapFiller(Seller: true, null)));
    });

    [Test]
    public void AnsweredBy_WhatAnOrganizationAdded_IsTheSellers()
    {
        var policy = HandoffPolicy.Shipped with { Questions = new([new HandoffQuestion("OURS", 1, 5, false, 1, 1)]) };

        Assert.That(policy.AnsweredBy("OURS").Among([Champion]), Is.EqualTo(new GapFiller(Seller: true, null)));
        Assert.That(policy.AnsweredBy("UNKNOWN"), Is.EqualTo(Answerers.SellerAlone));
    }
}
