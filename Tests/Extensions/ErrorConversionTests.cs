using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Extensions;

/// <summary>One exception boundary: what leaves an extension is a clear sentence or a request to run again.</summary>
[TestFixture]
internal sealed class ErrorConversionTests
{
    private const string CustomerText = "Acme wants a discount";
    private static readonly Guid Correlation = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [TestCase(unchecked((int)0x80044150), "deadlock")]
    [TestCase(unchecked((int)0x80044151), "time-out")]
    [TestCase(unchecked((int)0x80072322), "too many requests")]
    [TestCase(unchecked((int)0x80040237), "duplicate id")]
    [TestCase(unchecked((int)0x80060892), "duplicate key")]
    public void Convert_TransientOrDuplicate_AsksForARetryWhereThatIsPossible(int code, string what)
    {
        var fault = Fault(code);
        Assert.Multiple(() =>
        {
            Assert.That(Convert(fault, mayRetry: true).Status, Is.EqualTo(OperationStatus.Retry), what);
            Assert.That(Convert(fault, mayRetry: false).Status, Is.Not.EqualTo(OperationStatus.Retry), what);
            Assert.That(Convert(fault, mayRetry: false).InnerException, Is.SameAs(fault), what);
        });
    }

    [Test]
    public void Convert_TransientFaultInsideAnother_AsksForARetry() =>
        Assert.That(
            Convert(new InvalidOperationException("outer", new TimeoutException()), mayRetry: true).Status,
            Is.EqualTo(OperationStatus.Retry));

    [Test]
    public void Convert_RuleThatAPersonBroke_SaysItsSentence()
    {
        var rule = new DomainException(TemplateRowMessages.NotThere("MY30"));
        var converted = Convert(rule, mayRetry: true);
        Assert.Multiple(() =>
        {
            Assert.That(converted.Message, Does.Contain("MY30").And.Contain("template"));
            Assert.That(converted.Status, Is.Not.EqualTo(OperationStatus.Retry));
            Assert.That(converted.InnerException, Is.SameAs(rule));
        });
    }

    [Test]
    public void Convert_Unforeseen_SaysTheCorrelationIdAndNothingOfTheCause()
    {
        var trace = new List<string>();
        var cause = new InvalidOperationException(CustomerText);
        var converted =
            ErrorConversion.Convert(cause, Correlation, mayRetry: true, () => Language.English, new TraceLog(new Recorder(trace)));
        Assert.Multiple(() =>
        {
            Assert.That(converted.Message, Does.Contain(Correlation.ToString()).And.Not.Contain(CustomerText));
            Assert.That(converted.InnerException, Is.SameAs(cause));
            Assert.That(trace, Has.Some.Contain(nameof(InvalidOperationException)));
            Assert.That(trace, Has.None.Contain(CustomerText));
        });
    }

    [Test]
    public void Convert_WhatIsThePlatformsAlready_StaysAsItIs()
    {
        var known = new InvalidPluginExecutionException("as it is");
        Assert.That(Convert(known, mayRetry: true), Is.SameAs(known));
    }

    [Test]
    public void Convert_ForAGerman_SpeaksGermanAndEnglishWhereTheLanguageCannotBeRead()
    {
        var cause = new InvalidOperationException(CustomerText);
        Assert.Multiple(() =>
        {
            Assert.That(
                ErrorConversion.Convert(cause, Correlation, mayRetry: false, () => Language.German, new TraceLog(null)).Message,
                Does.StartWith("Das Onboarding konnte diesen Schritt nicht abschließen."));
            Assert.That(
                ErrorConversion.Convert(
                    cause, Correlation, mayRetry: false, () => throw Fault(unchecked((int)0x80040265)), new TraceLog(null)).Message,
                Does.StartWith("Onboarding could not finish this step."));
        });
    }

    private static InvalidPluginExecutionException Convert(Exception exception, bool mayRetry) =>
        ErrorConversion.Convert(exception, Correlation, mayRetry, () => Language.English, new TraceLog(null));

    private static FaultException<OrganizationServiceFault> Fault(int code) =>
        new(new OrganizationServiceFault { ErrorCode = code, Message = CustomerText }, new FaultReason(CustomerText));

    private sealed class Recorder(List<string> lines) : ITracingService
    {
        public void Trace(string format, params object[] args) => lines.Add(string.Format(null, format, args));
    }
}
