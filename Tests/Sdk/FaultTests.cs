using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Sdk;

[TestFixture]
internal sealed class FaultTests
{
    [Test]
    public void InvalidPluginExecution_Message_FailsWithTheCodeOfAnException()
    {
        var error = new InvalidPluginExecutionException("stop");

        Assert.Multiple(() =>
        {
            Assert.That(error.Message, Is.EqualTo("stop"));
            Assert.That(error.Status, Is.EqualTo(OperationStatus.Failed));
            Assert.That(error.ErrorCode, Is.EqualTo(error.HResult));
            Assert.That(error.HttpStatus, Is.EqualTo(PluginHttpStatusCode.NotSet));
            Assert.That(error.InnerException, Is.Null);
        });
    }

    [Test]
    public void InvalidPluginExecution_Status_IsKeptWithAnEmptyMessage()
    {
        var error = new InvalidPluginExecutionException(OperationStatus.Retry);

        Assert.Multiple(() =>
        {
            Assert.That(error.Status, Is.EqualTo(OperationStatus.Retry));
            Assert.That(error.Message, Is.Empty);
        });
    }

    [Test]
    public void InvalidPluginExecution_EveryConstructor_KeepsItsParts()
    {
        var cause = new InvalidOperationException("cause");

        var withStatus = new InvalidPluginExecutionException(OperationStatus.Canceled, "a");
        var withCode = new InvalidPluginExecutionException(OperationStatus.Suspended, 42, "b");
        var withAll = new InvalidPluginExecutionException(OperationStatus.Retry, 43, "c", PluginHttpStatusCode.Conflict);
        var withHttp = new InvalidPluginExecutionException("d", PluginHttpStatusCode.Gone);
        var withCause = new InvalidPluginExecutionException("e", cause);

        Assert.Multiple(() =>
        {
            Assert.That((withStatus.Status, withStatus.Message), Is.EqualTo((OperationStatus.Canceled, "a")));
            Assert.That((withCode.Status, withCode.ErrorCode, withCode.Message), Is.EqualTo((OperationStatus.Suspended, 42, "b")));
            Assert.That(
                (withAll.Status, withAll.ErrorCode, withAll.Message, withAll.HttpStatus),
                Is.EqualTo((OperationStatus.Retry, 43, "c", PluginHttpStatusCode.Conflict)));
            Assert.That((withHttp.Message, withHttp.HttpStatus), Is.EqualTo(("d", PluginHttpStatusCode.Gone)));
            Assert.That(withCause.InnerException, Is.SameAs(cause));
            Assert.That(new InvalidPluginExecutionException().Message, Is.Not.Empty);
        });
    }

    [Test]
    public void OperationStatus_Members_HaveTheDocumentedNumbers()
    {
        Assert.That(
            Enum.GetValues<OperationStatus>(),
            Is.EqualTo(new[]
            {
                OperationStatus.Failed, OperationStatus.Canceled, OperationStatus.Retry, OperationStatus.Suspended,
                OperationStatus.Succeeded,
            }));
        Assert.That((int)PluginHttpStatusCode.TooManyRequests, Is.EqualTo(429));
    }

    [Test]
    public void OrganizationServiceFault_New_HasEmptyDetails()
    {
        var fault = new OrganizationServiceFault { ErrorDetails = null };

        Assert.Multiple(() =>
        {
            Assert.That(fault.ErrorDetails, Is.Empty);
            Assert.That(fault.ErrorCode, Is.Zero);
            Assert.That(fault.Message, Is.Null);
            Assert.That(fault.InnerFault, Is.Null);
            Assert.That(fault.TraceText, Is.Null);
        });
    }

    [Test]
    public void OrganizationServiceFault_ToString_NamesCodesInHexAndInnerFaults()
    {
        var fault = new OrganizationServiceFault
        {
            ErrorCode = unchecked((int)0x80040217),
            Message = "outer",
            InnerFault = new OrganizationServiceFault { Message = "inner" },
        };

        Assert.That(fault.ToString(), Does.Contain("0x80040217").And.Contain("outer").And.Contain("inner"));
    }

    [Test]
    public void FaultException_OfDetail_CarriesDetailReasonAndCode()
    {
        var detail = new OrganizationServiceFault { ErrorCode = -2147220969, Message = "account With Id = ... Does Not Exist" };

        var error = new FaultException<OrganizationServiceFault>(detail, detail.Message);

        Assert.Multiple(() =>
        {
            Assert.That(error.Detail, Is.SameAs(detail));
            Assert.That(error.Message, Is.EqualTo(detail.Message));
            Assert.That(error.Reason.ToString(), Is.EqualTo(detail.Message));
            Assert.That(error.Code.Name, Is.EqualTo("Sender"));
            Assert.That(error.Action, Is.Null);
            Assert.That(error, Is.InstanceOf<FaultException>().And.InstanceOf<CommunicationException>());
        });
    }

    [Test]
    public void FaultException_WithoutReason_SaysSo()
    {
        var expected = new FaultException().Message;

        Assert.Multiple(() =>
        {
            Assert.That(expected, Is.Not.Empty);
            Assert.That(new FaultException((string)null!).Message, Is.EqualTo(expected));
            Assert.That(new FaultException<int>(1).Message, Is.EqualTo(expected));
        });
    }

    [Test]
    public void FaultException_ToString_NamesTypeMessageAndDetail()
    {
        Assert.That(new FaultException<int>(5, "r").ToString(), Does.Contain("FaultException").And.Contain("r").And.Contain("5"));
    }

    [Test]
    public void FaultCode_WithoutName_Throws()
    {
        Assert.Multiple(() =>
        {
            Assert.Throws<ArgumentNullException>(() => _ = new FaultCode(null!));
            Assert.Throws<ArgumentOutOfRangeException>(() => _ = new FaultCode(""));
            Assert.That(new FaultCode("a", new FaultCode("b")).SubCode.Name, Is.EqualTo("b"));
            Assert.That(new FaultCode("a").Namespace, Is.Empty);
        });
    }

    [Test]
    [SetCulture("de-AT")]
    public void FaultReason_OfSeveralLanguages_TakesTheCulturesOrItsParentsOrTheFirst()
    {
        var reason = new FaultReason([new FaultReasonText("English", "en"), new FaultReasonText("Deutsch", "de")]);

        Assert.Multiple(() =>
        {
            Assert.That(reason.GetMatchingTranslation(new CultureInfo("de-AT")).Text, Is.EqualTo("Deutsch"));
            Assert.That(reason.GetMatchingTranslation(new CultureInfo("fr")).Text, Is.EqualTo("English"));
            Assert.That(new FaultException(reason).Message, Is.EqualTo("Deutsch"));
        });
    }

    [Test]
    public void FaultReason_OfNothing_Throws()
    {
        Assert.Multiple(() =>
        {
            Assert.Throws<ArgumentException>(() => _ = new FaultReason(Array.Empty<FaultReasonText>()));
            Assert.Throws<ArgumentNullException>(() => _ = new FaultReason((string)null!));
            Assert.Throws<ArgumentNullException>(() => _ = new FaultReason((FaultReasonText)null!));
        });
    }
}
