using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Messages;

/// <summary>Win, Lose, and reopening.</summary>
[TestFixture]
internal sealed class OpportunityTests
{
    private SandboxOrganization _organization = null!;
    private IOrganizationService _service = null!;
    private Guid _account;
    private Guid _opportunity;

    [SetUp]
    public void SetUp() => Prepare(TestOrganizations.WithProjects());

    [TearDown]
    public void TearDown() => _organization.Dispose();

    [Test]
    public void Win_WithDefaults_SetsStateValuesAndMakesOneCloseRow()
    {
        Win();

        var row = Read();
        var close = CloseRows().Single();
        Assert.Multiple(() =>
        {
            Assert.That(row.GetAttributeValue<OptionSetValue>("statecode").Value, Is.EqualTo(1));
            Assert.That(row.GetAttributeValue<OptionSetValue>("statuscode").Value, Is.EqualTo(3));
            Assert.That(row.GetAttributeValue<Money>("actualvalue").Value, Is.EqualTo(1000m), "the estimated value");
            Assert.That(row.GetAttributeValue<Money>("actualvalue_base").Value, Is.EqualTo(1000m));
            Assert.That(row["actualclosedate"], Is.EqualTo(TestOrganizations.Start.Date));
            Assert.That(close.GetAttributeValue<EntityReference>("opportunityid").Id, Is.EqualTo(_opportunity));
            Assert.That(close.GetAttributeValue<OptionSetValue>("statecode").Value, Is.EqualTo(1), "completed");
            Assert.That(close.GetAttributeValue<Money>("actualrevenue").Value, Is.EqualTo(1000m));
        });
    }

    [TestCase(290, 20, 2, TestName = "Win_InAucklandInTheEvening_IsOfTheNextDayThere")]
    [TestCase(2, 9, 29, TestName = "Win_InHonoluluInTheMorning_IsOfTheDayBeforeThere")]
    [TestCase(110, 22, 1, TestName = "Win_InBerlinBeforeMidnight_IsOfTheSameDay")]
    [TestCase(null, 23, 1, TestName = "Win_WithoutAZone_IsOfTheDayInUtc")]
    public void Win_ByAUser_ClosesOnTheDayWhereTheUserIs(int? zone, int hour, int expectedDay)
    {
        var seller = _organization.AddUser("Seller", null, PrivilegeSets.SystemAdministrator);
        _service.Update(new Entity("usersettings", seller) { ["timezonecode"] = zone });
        _organization.Clock.AdvanceTo(new DateTime(2024, 3, 1, hour, 30, 0, DateTimeKind.Utc));

        _organization.ServiceFor(seller).Execute(new WinOpportunityRequest
        {
            OpportunityClose = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", _opportunity) },
            Status = new OptionSetValue(-1),
        });

        Assert.That(((DateTime)Read()["actualclosedate"]).Day, Is.EqualTo(expectedDay));
    }

    [Test]
    public void Win_WithRevenueAndEnd_TakesThem()
    {
        Win(close =>
        {
            close["actualrevenue"] = new Money(750m);
            close["actualend"] = new DateTime(2024, 2, 27, 0, 0, 0, DateTimeKind.Utc);
            close["subject"] = "Signed";
        });

        Assert.That(Read().GetAttributeValue<Money>("actualvalue").Value, Is.EqualTo(750m));
        Assert.That(Read()["actualclosedate"], Is.EqualTo(new DateTime(2024, 2, 27)));
        Assert.That(CloseRows().Single()["subject"], Is.EqualTo("Signed"));
    }

    [Test]
    public void Lose_WithStatus_SetsIt()
    {
        _service.Execute(new LoseOpportunityRequest { OpportunityClose = Close(), Status = new OptionSetValue(5) });

        Assert.That(Read().GetAttributeValue<OptionSetValue>("statecode").Value, Is.EqualTo(2));
        Assert.That(Read().GetAttributeValue<OptionSetValue>("statuscode").Value, Is.EqualTo(5));
    }

    [Test]
    public void Win_WithAStatusOfLost_IsRefusedAndChangesNothing()
    {
        Fault.Expect(
            ErrorCodes.InvalidStateCodeStatusCode,
            () => _service.Execute(new WinOpportunityRequest { OpportunityClose = Close(), Status = new OptionSetValue(4) }));

        Assert.That(Read().GetAttributeValue<OptionSetValue>("statecode").Value, Is.Zero);
        Assert.That(CloseRows(), Is.Empty);
    }

    [Test]
    public void Win_Twice_IsRefused()
    {
        Win();

        Fault.Expect(ErrorCodes.OpportunityIsAlreadyClosed, () => Win());
        Assert.That(CloseRows(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Win_InAnotherCurrency_IsRefused()
    {
        var euro = _service.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "Euro",
            ["isocurrencycode"] = "EUR",
            ["exchangerate"] = 0.8m,
        });

        Fault.Expect(
            ErrorCodes.RecordAndOpportunityCurrencyNotEqual,
            () => Win(close => close["transactioncurrencyid"] = new EntityReference("transactioncurrency", euro)));
    }

    [Test]
    public void Win_WithoutOpportunity_IsRefused() => Fault.Expect(
        ErrorCodes.MissingOpportunityId,
        () =>
            _service.Execute(
                new WinOpportunityRequest { OpportunityClose = new Entity("opportunityclose"), Status = new OptionSetValue(-1) }));

    [Test]
    public void Update_ClosedOpportunity_IsRefused()
    {
        Win();

        Fault.Expect(
            ErrorCodes.CannotUpdateBecauseItIsReadOnly, () => _service.Update(new Entity("opportunity", _opportunity) { ["name"] = "X" }));
    }

    [Test]
    public void Create_LineOfAClosedOpportunity_IsRefused()
    {
        Win();

        Fault.Expect(
            ErrorCodes.CannotUpdateBecauseItIsReadOnly,
            () => _service.Create(new Entity("opportunityproduct")
            {
                ["opportunityid"] = new EntityReference("opportunity", _opportunity),
                ["productdescription"] = "Late",
            }));
    }

    [Test]
    public void Reopen_ByUpdate_SetsTheDefaultStatusAndLeavesTheRest()
    {
        Win();

        _service.Update(new Entity("opportunity", _opportunity) { ["statecode"] = new OptionSetValue(0) });

        var row = Read();
        Assert.That(row.GetAttributeValue<OptionSetValue>("statecode").Value, Is.Zero);
        Assert.That(row.GetAttributeValue<OptionSetValue>("statuscode").Value, Is.EqualTo(1));
        Assert.That(row.Contains("actualclosedate"), Is.True, "a reopening changes nothing else");
        Assert.That(CloseRows().Single().GetAttributeValue<OptionSetValue>("statecode").Value, Is.EqualTo(1));
    }

    [Test]
    public void Reopen_WithOtherColumns_ChangesThemToo()
    {
        Win();

        _service.Update(new Entity("opportunity", _opportunity) { ["name"] = "Again", ["statecode"] = new OptionSetValue(0) });

        Assert.That(Read()["name"], Is.EqualTo("Again"));
    }

    [Test]
    public void Reopen_WhereItCancelsCloseRows_CancelsThem()
    {
        _organization.Dispose();
        Prepare(TestOrganizations.WithProjects(new SandboxOptions { Closing = new OpportunityClosing { ReopenCancelsCloseRows = true } }));
        Win();

        _service.Update(new Entity("opportunity", _opportunity) { ["statecode"] = new OptionSetValue(0) });

        Assert.That(CloseRows().Single().GetAttributeValue<OptionSetValue>("statecode").Value, Is.EqualTo(2));
    }

    [Test]
    public void Update_StateToWon_ClosesLikeWin()
    {
        _service.Update(
            new Entity("opportunity", _opportunity) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) });

        Assert.That(Read().GetAttributeValue<Money>("actualvalue").Value, Is.EqualTo(1000m));
        Assert.That(CloseRows(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Update_StateToWonWhereItIsRefused_ChangesNothing()
    {
        _organization.Dispose();
        Prepare(TestOrganizations.WithProjects(new SandboxOptions { Closing = new OpportunityClosing { AcceptsUpdateOfState = false } }));

        Fault.Expect(
            ErrorCodes.CannotUseOpportunitySetStateMessage,
            () => _service.Update(new Entity("opportunity", _opportunity) { ["statecode"] = new OptionSetValue(1) }));
        Assert.That(Read().GetAttributeValue<OptionSetValue>("statecode").Value, Is.Zero);

        Assert.DoesNotThrow(() => Win());
    }

    [Test]
    public void Win_InEveryInnerOrder_EndsInTheSameRows([Values] StateMessage message, [Values] bool closeRowFirst)
    {
        _organization.Dispose();
        var closing = new OpportunityClosing { StateMessage = message, CloseRowFirst = closeRowFirst };
        Prepare(TestOrganizations.WithProjects(new SandboxOptions { Closing = closing }));
        var order = new List<string>();
        _organization.Faults.AfterRow = write => order.Add($"{write.Kind} {write.Table}");

        Win();

        Assert.That(Read().GetAttributeValue<OptionSetValue>("statuscode").Value, Is.EqualTo(3));
        Assert.That(CloseRows(), Has.Count.EqualTo(1));
        string[] values = ["Update opportunity"], state = ["Update opportunity"], row = ["Insert opportunityclose"];
        Assert.That(order, Is.EqualTo(closeRowFirst ? [.. values, .. row, .. state] : (string[])[.. values, .. state, .. row]));
    }

    [Test]
    public void Create_OpportunityCloseAlone_DoesNotCloseTheOpportunity()
    {
        _service.Create(Close());

        Assert.That(Read().GetAttributeValue<OptionSetValue>("statecode").Value, Is.Zero);
    }

    [Test]
    public void Create_ForAnAccount_SetsTheParentAccount() =>
        Assert.That(Read().GetAttributeValue<EntityReference>("parentaccountid").Id, Is.EqualTo(_account));

    private void Prepare(SandboxOrganization organization)
    {
        _organization = organization;
        _service = organization.SystemService;
        _account = _service.Create(new Entity("account") { ["name"] = "Contoso" });
        _opportunity = _service.Create(new Entity("opportunity")
        {
            ["name"] = "Deal",
            ["customerid"] = new EntityReference("account", _account),
            ["estimatedvalue"] = new Money(1000m),
        });
    }

    private Entity Close() => new("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", _opportunity) };

    private void Win(Action<Entity>? fill = null)
    {
        var close = Close();
        fill?.Invoke(close);
        _service.Execute(new WinOpportunityRequest { OpportunityClose = close, Status = new OptionSetValue(-1) });
    }

    private Entity Read() => _service.Retrieve("opportunity", _opportunity, new ColumnSet(true));

    private DataCollection<Entity> CloseRows() =>
        _service.RetrieveMultiple(new QueryExpression("opportunityclose") { ColumnSet = new ColumnSet(true) }).Entities;
}
