using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding.Night;

/// <summary>What e-mails and digests cost the night, which runs every hour.</summary>
[TestFixture]
internal sealed class EndOfNightTests
{
    private OnboardingOrganization _organization = null!;
    private NightDesk _night = null!;

    [SetUp]
    public void WinForCora()
    {
        _organization = OnboardingOrganization.Fresh();
        _organization.GoTo(2026, 11, 20);
        _night = new NightDesk(_organization.ServiceFor(_organization.ApplicationUser));
        var cora = People.User(_organization, "Cora Success", Roles.Csm);
        _organization.Service.Create(new Entity(CsmProfileTable.LogicalName) { [CsmProfileTable.UserId] = cora });
        _organization.Sales.WinNew(_organization.Sales.Account(5_000), deal => deal[OpportunityTable.CsmId] = cora);
        _organization.GoTo(2026, 12, 11);
    }

    [TearDown]
    public void CleanUp() => _organization.Dispose();

    [Test]
    public void Digest_CostsOneReadAnHour_OnceItWasPutTogether()
    {
        Calls();
        var off = Calls();
        RulesetDesk.PublishWith(_organization.Service, "digest.on", 1);
        var first = Calls();
        var later = Calls();
        Assert.Multiple(() =>
        {
            Assert.That(off, Is.All.EqualTo("RetrieveMultiple"));
            // In the slice of the plans who is to be told; in its own slice that again, who was told before, three kinds of things, and two
            // writes.
            Assert.That(first, Has.Count.EqualTo(off.Count + 1 + 7));
            Assert.That(first.Count(call => call != "RetrieveMultiple"), Is.EqualTo(2));
            Assert.That(later, Has.Count.EqualTo(off.Count + 1), "nobody is left to be told");
        });
    }

    [Test]
    public void Mails_CostOneReadAnHour_WhereNoneIsDue_AndAFixedNumberWhereSomeAre()
    {
        Calls();
        var off = Calls();
        var chief = People.User(_organization, "Charlie Chief", Roles.Executive);
        _organization.Service.Update(new Entity(SystemUserTable.LogicalName, chief.Id) { [SystemUserTable.EmailAddress] = "c@v.example" });
        EnvironmentDesk.Set(_organization.Service, "onb_MailSender", "c@v.example");
        var nobody = Calls();
        Assert.That(_night.PassedOver, Has.Count.EqualTo(1), "the customer has no address");
        // What is due; in its own slice the variables, the sender, what is due, the champions, whether digests follow, and the language
        // in which the night is told what was passed over.
        Assert.That(nobody, Has.Count.EqualTo(off.Count + 1 + 6));

        foreach (var item in _organization.Plans.ItemsWith("WELCOME_EMAIL"))
        {
            _organization.Plans.Complete(item, new Domain.Shared.Date(2026, 12, 11));
        }

        _organization.Drain();
        Calls();
        Assert.That(Calls(), Has.Count.EqualTo(off.Count + 1));
    }

    /// <summary>The calls of a night, over all its slices.</summary>
    private List<string> Calls()
    {
        _organization.Sandbox.Executions.Clear();
        _night.Run();
        _organization.Drain();
        return [.. _organization.ExecutionsOf("EvaluateDuePlansPlugin").SelectMany(execution => execution.ServiceCalls)];
    }
}
