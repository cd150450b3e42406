using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Messages;

/// <summary>Nothing where something must be, and numbers beyond every column: always a fault of the platform.</summary>
[TestFixture]
internal sealed class BadRequestTests
{
    private SandboxOrganization _organization = null!;
    private IOrganizationService _service = null!;

    private static IEnumerable<TestCaseData> Nothings()
    {
        yield return Case("Execute", service => service.Execute(null));
        yield return Case("Execute_Unnamed", service => service.Execute(new OrganizationRequest()));
        yield return Case("Create", service => service.Create(null));
        yield return Case("Create_Unnamed", service => service.Create(new Entity()));
        yield return Case("Update", service => service.Update(null));
        yield return Case("Delete", service => service.Delete(null, Guid.NewGuid()));
        yield return Case("Retrieve_Columns", service => service.Retrieve("account", Guid.NewGuid(), null));
        yield return Case("RetrieveMultiple", service => service.RetrieveMultiple(null));
        yield return Case("RetrieveMultiple_Unnamed", service => service.RetrieveMultiple(new QueryExpression()));
        yield return Case("Associate_Relationship", service => service.Associate("account", Guid.NewGuid(), null, []));
        yield return Case(
            "Associate_Rows", service => service.Associate("account", Guid.NewGuid(), new Relationship("contact_customer_accounts"), null));

        static TestCaseData Case(string name, Action<IOrganizationService> call) =>
            new TestCaseData(call).SetName($"Call_WithNothing_IsAFault({name})");
    }

    [SetUp]
    public void SetUp()
    {
        _organization = TestOrganizations.WithProjects();
        _service = _organization.SystemService;
    }

    [TearDown]
    public void TearDown() => _organization.Dispose();

    [TestCaseSource(nameof(Nothings))]
    public void Call_WithNothing_IsAFault(Action<IOrganizationService> call)
    {
        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => call(_service))!.Detail;

        Assert.That(fault.ErrorCode, Is.Not.EqualTo(ErrorCodes.Unexpected), fault.Message);
        Assert.That(fault.Message, Does.Not.Contain("Exception"));
    }

    [Test]
    public void Create_AmountWhoseBaseAmountFitsNoColumn_IsOutOfRange()
    {
        var currency = _service.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "Tiny",
            ["isocurrencycode"] = "TNY",
            ["currencysymbol"] = "t",
            ["currencyprecision"] = 2,
            ["exchangerate"] = 0.0000000001m,
        });

        var message = Fault.Expect(ErrorCodes.DecimalValueOutOfRange, () => _service.Create(new Entity(ProjectSolution.Project)
        {
            ["tst_budget"] = new Money(1_000_000_000m),
            ["transactioncurrencyid"] = new EntityReference("transactioncurrency", currency),
        }));

        Assert.That(message, Does.Contain("tst_budget_base"));
    }

    [Test]
    public void Create_DateBehindThePlatformsLast_IsRefused() => Fault.Expect(
        ErrorCodes.InvalidDateTime,
        () => _service.Create(new Entity(ProjectSolution.Project) { ["tst_starton"] = new DateTime(9999, 12, 31) }));
}
