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
    private static readonly Date Today = new(2026, 11, 20);

    [Test]
    public void Stamp_WithoutAnyRequest_IsTheMomentOfTheChange() =>
        Assert.That(Stamp(null, null), Is.EqualTo(Noon));

    [Test]
    public void Stamp_WhileARequestOfALaterDateThanTheEvaluationWaits_IsNone() => Assert.Multiple(() =>
    {
        Assert.That(Stamp(Noon.AddMinutes(-5), null), Is.Null);
        Assert.That(Stamp(Noon.AddMinutes(-5), Today.AddDays(-1)), Is.Null);
    });

    [Test]
    public void Stamp_WhenTheRequestMayBeAnswered_IsLaterThanIt() =>
        Assert.That(Stamp(Noon.AddMinutes(-5), Today), Is.EqualTo(Noon));

    [Test]
    public void Stamp_WhenTheWaitingRequestIsLost_IsSetAgain() =>
        Assert.That(Stamp(Noon.AddMinutes(-61), Today.AddDays(-1)), Is.EqualTo(Noon));

    [Test]
    public void Stamp_OfAnEventThatArrivesLate_NeverGoesBackInTime() =>
        Assert.That(Stamp(Noon.AddDays(2), Today.AddDays(2)), Is.EqualTo(Noon.AddDays(2).AddSeconds(1)));

    [TestCase(PlanStatus.Suspended)]
    [TestCase(PlanStatus.Cancelled)]
    public void Stamp_OfAPlanThatIsNotEvaluated_IsNone(PlanStatus status) =>
        Assert.That(EvaluationRequests.Stamp(status, null, null, Noon), Is.Null);

    private static DateTime? Stamp(DateTime? requestedOn, Date? evaluatedOn) =>
        EvaluationRequests.Stamp(PlanStatus.Onboarding, requestedOn, evaluatedOn, Noon);
}
