using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Messages;

/// <summary>SendEmail hands a draft over; nothing leaves the Sandbox.</summary>
[TestFixture]
internal sealed class SendEmailTests
{
    private SandboxOrganization _organization = null!;
    private IOrganizationService _service = null!;
    private EntityReference _queue = null!;
    private EntityReference _contact = null!;

    [SetUp]
    public void SetUp()
    {
        _organization = TestOrganizations.WithProjects();
        _service = _organization.SystemService;
        _queue = Make(new Entity("queue") { ["name"] = "Welcome", ["emailaddress"] = "welcome@vendor.example" });
        _contact = Make(new Entity("contact") { ["lastname"] = "Byron", ["emailaddress1"] = "ada@customer.example" });
    }

    [TearDown]
    public void TearDown() => _organization.Dispose();

    [TestCase(true, 6)]
    [TestCase(false, 3)]
    public void Send_ADraft_CompletesIt(bool isIssued, int status)
    {
        var mail = Draft(_queue, _contact);
        Assert.That(Send(mail, isIssued)["Subject"], Is.EqualTo("Hello"));
        var sent = _service.Retrieve("email", mail, new ColumnSet("statecode", "statuscode"));
        Assert.Multiple(() =>
        {
            Assert.That(sent.GetAttributeValue<OptionSetValue>("statecode").Value, Is.EqualTo(1));
            Assert.That(sent.GetAttributeValue<OptionSetValue>("statuscode").Value, Is.EqualTo(status));
        });
        Fault.Expect(ErrorCodes.InvalidArgument, () => Send(mail, isIssued));
    }

    [Test]
    public void Send_WithoutSomebodyWithAnAddress_IsRefused()
    {
        var silent = Make(new Entity("contact") { ["lastname"] = "Silent" });
        foreach (var (from, to) in new[] { (null, _contact), (_queue, null), (_queue, silent) })
        {
            var mail = Draft(from, to);
            Assert.That(Fault.Expect(ErrorCodes.InvalidArgument, () => Send(mail, isIssued: true)), Does.Contain("cannot be sent"));
        }
    }

    [Test]
    public void Send_WhatIsNotThere_OrCameIn_IsRefused()
    {
        Fault.Expect(ErrorCodes.ObjectDoesNotExist, () => Send(Guid.NewGuid(), isIssued: true));
        var mail = Draft(_queue, _contact);
        _service.Update(new Entity("email", mail) { ["directioncode"] = false });
        Fault.Expect(ErrorCodes.InvalidArgument, () => Send(mail, isIssued: true));
    }

    private Guid Draft(EntityReference? from, EntityReference? to) => _service.Create(new Entity("email")
    {
        ["subject"] = "Hello",
        ["directioncode"] = true,
        ["from"] = Party(from),
        ["to"] = Party(to),
    });

    private static EntityCollection Party(EntityReference? who) =>
        new(who is null ? [] : [new Entity("activityparty") { ["partyid"] = who }]) { EntityName = "activityparty" };

    private ParameterCollection Send(Guid mail, bool isIssued) => _service.Execute(new OrganizationRequest("SendEmail")
    {
        ["EmailId"] = mail,
        ["IssueSend"] = isIssued,
        ["TrackingToken"] = string.Empty,
    }).Results;

    private EntityReference Make(Entity row) => new(row.LogicalName, _service.Create(row));
}
