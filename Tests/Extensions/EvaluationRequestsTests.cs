using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Extensions;

/// <summary>When a change asks for an evaluation of its own.</summary>
[TestFixture]
internal sealed class EvaluationRequestsTests
{
    private static readonly DateTime Noon = new(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);

    [Test]
    public void Stamp_WithoutAnyRequest_IsTheMomentOfTheChange() =>
        Assert.That(Stamp(null, null), Is.EqualTo(Noon));

    [Test]
    public void Stamp_WhileARequestIsNotAnswered_IsNone() => Assert.Multiple(() =>
    {
        Assert.That(Stamp(Noon.AddMinutes(-5), null), Is.Null);
        Assert.That(Stamp(Noon.AddMinutes(-5), Noon.AddDays(-1)), Is.Null);
        Assert.That(Stamp(Noon.AddMinutes(-60), Noon.AddMinutes(-61)), Is.Null, "an hour is not yet lost");
    });

    [Test]
    public void Stamp_WhenTheRequestIsAnswered_IsLaterThanIt() =>
        Assert.That(Stamp(Noon.AddMinutes(-5), Noon.AddMinutes(-5)), Is.EqualTo(Noon));

    [Test]
    public void Stamp_WhenTheWaitingRequestIsLost_IsSetAgain() =>
        Assert.That(Stamp(Noon.AddMinutes(-61), Noon.AddDays(-1)), Is.EqualTo(Noon));

    [Test]
    public void Stamp_OfAnEventThatArrivesLate_NeverGoesBackInTime() =>
        Assert.That(Stamp(Noon.AddDays(2), Noon.AddDays(2)), Is.EqualTo(Noon.AddDays(2).AddSeconds(1)));

    [Test]
    public void Stamp_AfterARequestThatSomebodyTypedAYearAhead_IsTheMomentOfTheChange() =>
        Assert.That(Stamp(Noon.AddYears(1), null), Is.EqualTo(Noon));

    [TestCase(PlanStatus.Suspended)]
    [TestCase(PlanStatus.Cancelled)]
    public void Stamp_OfAPlanThatIsNotEvaluated_IsNone(PlanStatus status) =>
        Assert.That(EvaluationRequests.Stamp(status, null, null, Noon), Is.Null);

    private static DateTime? Stamp(DateTime? requestedOn, DateTime? answeredOn) =>
        EvaluationRequests.Stamp(PlanStatus.Onboarding, requestedOn, answeredOn, Noon);
}
