using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Health;

/// <summary>
/// Whatever gets better in one part, with all else the same, never lowers the health; whatever gets worse never raises it.
/// </summary>
[Property("Formula", "3")]
internal sealed class MonotonyProperties
{
    [Test]
    public void Score_StepTakenToday_NeverFalls() => Properties.Hold(HealthCases.Any, input =>
    {
        NeverWorse(input, input with { KickoffHeldOn = input.KickoffHeldOn ?? input.AsOf });
        NeverWorse(input, input with { Handoff = new HandoffAcceptance(input.AsOf) });
        NeverWorse(input, input with { OpenBillQueries = 0 });
        NeverWorse(input, input with { FirstValueOn = input.AsOf });
    });

    [Test]
    public void Score_OneMoreAnswer_NeverFalls() => Properties.Hold(HealthCases.Any, input =>
    {
        var unanswered = input.Contacts.FirstOrDefault(contact =>
            contact is { Direction: ContactDirection.Outbound, IsAnswered: false } && contact.On <= input.AsOf);
        // A first answer makes engagement count that did not before; that may lower an average which nobody had answered to.
        if (unanswered is null || HealthModel.Evaluate(input).Dimensions[(int)HealthDimension.Engagement].SubScore is null)
        {
            return;
        }

        NeverWorse(input, input with
        {
            Contacts = input.Contacts.Select(contact => ReferenceEquals(contact, unanswered) ? contact with { IsAnswered = true } : contact)
                .ToArray(),
        });
    });

    [Test]
    public void Score_OneMoreTrouble_NeverRises() => Properties.Hold(HealthCases.Any, input =>
    {
        NeverWorse(input with { OpenBillQueries = input.OpenBillQueries + 1 }, input);
        NeverWorse(input with { BrokenPromises = input.BrokenPromises + 1 }, input);
        foreach (var severity in Enum.GetValues<RiskSeverity>())
        {
            NeverWorse(input with { OpenRisks = [.. input.OpenRisks, new OpenRisk("MORE", severity)] }, input);
        }
    });

    private static void NeverWorse(HealthInput worse, HealthInput better)
    {
        if (HealthModel.Evaluate(worse).Score is { } before)
        {
            Properties.Require(
                HealthModel.Evaluate(better).Score >= before, $"{before} is more than {HealthModel.Evaluate(better).Score}.");
        }
    }
}
