using CrmOnboarding.Dataverse.Assigning;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>What a proposal costs, and what happens when two people decide at the same moment.</summary>
[TestFixture]
internal sealed class ProposalTests
{
    private OnboardingOrganization _org = null!;
    private CountingService _service = null!;
    private EntityReference _csm = null!;

    [SetUp]
    public void Prepare()
    {
        _org = OnboardingOrganization.Fresh();
        _org.GoTo(2026, 11, 20);
        _service = new CountingService(_org.Service);
        _csm = new EntityReference(
            SystemUserTable.LogicalName,
            ((Microsoft.Crm.Sdk.Messages.WhoAmIResponse)_org.CsmService.Execute(new Microsoft.Crm.Sdk.Messages.WhoAmIRequest())).UserId);
        _org.Service.Create(new Entity(CsmProfileTable.LogicalName) { [CsmProfileTable.UserId] = _csm });
    }

    [TearDown]
    public void CleanUp() => _org.Dispose();

    [TestCase(1)]
    [TestCase(4)]
    public void Make_HoweverManyPlansSomebodyCarries_TakesFiveReads(int plans)
    {
        for (var i = 0; i < plans; i++)
        {
            _org.Sales.WinNew(_org.Sales.Account(5, $"Customer {i}"), deal => deal[OpportunityTable.CsmId] = _csm);
        }

        _org.Sales.WinNew(_org.Sales.Account(5, "New"));
        var plan = _org.Plans.Plans().Single(row => row.GetAttributeValue<EntityReference>(PlanTable.CsmId) is null);
        var proposal = Proposal.Make(_service, plan.Id, _org.UtcNow);
        Assert.Multiple(() =>
        {
            Assert.That(proposal.ProfileOf(_csm.Id)!.Load.Plans, Is.EqualTo(plans));
            Assert.That(_service.Calls, Is.EqualTo(Enumerable.Repeat("RetrieveMultiple", 5)));
        });
    }

    [Test]
    public void Assign_APlanThatSomebodyWroteMeanwhile_IsRefused()
    {
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        var plan = _org.Plans.Single();
        var proposal = Proposal.Make(_org.Service, plan.Id, _org.UtcNow);
        _org.Service.Update(new Entity(PlanTable.LogicalName, plan.Id) { [PlanTable.Strategy] = "Other" });
        Assert.That(
            () => new AssignPlan(_org.Service, _org.Service).Run(proposal, new AssignmentRequest(null, null, null, null), _csm.Id),
            Throws.TypeOf<DomainException>().With.Property("Reason").EqualTo(
                AssigningMessages.ChangedMeanwhile(plan.GetAttributeValue<string>(PlanTable.Name))));
    }
}
