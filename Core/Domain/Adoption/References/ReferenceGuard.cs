using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption.References;

/// <summary>Keeps customers from being asked for a reference too early, too often, or when they are in poor health (N-17, N-18).</summary>
internal static class ReferenceGuard
{
    /// <summary>Reasons not to ask a customer to become a reference; empty when there are none.</summary>
    public static IReadOnlyList<Message> AgainstAsking(ReferenceCustomer customer, Date on, ReferencePolicy policy)
    {
        var reasons = Fitness(customer, on, policy).ToList();
        if (!(customer.WinReviewHeldOn <= on))
        {
            reasons.Add(ReferenceMessages.BeforeWinReview);
        }

        if (customer.Consent == ReferenceConsent.Refused)
        {
            reasons.Add(ReferenceMessages.Refused);
        }

        return reasons;
    }

    /// <summary>Reasons not to name a customer to another one; empty when there are none.</summary>
    public static IReadOnlyList<Message> AgainstNaming(ReferenceCustomer customer, Date on, ReferencePolicy policy)
    {
        var reasons = Fitness(customer, on, policy).ToList();
        if (customer.Consent == ReferenceConsent.Refused)
        {
            reasons.Add(ReferenceMessages.Refused);
        }
        else if (customer.Consent is not (ReferenceConsent.Public or ReferenceConsent.Private))
        {
            reasons.Add(ReferenceMessages.NoConsent);
        }

        return reasons;
    }

    private static IEnumerable<Message> Fitness(ReferenceCustomer customer, Date on, ReferencePolicy policy)
    {
        if (customer.Health != HealthBand.Green)
        {
            yield return ReferenceMessages.NotGreen(customer.Health);
        }

        if (customer.HasSevereRisk)
        {
            yield return ReferenceMessages.SevereRisk;
        }

        var asks = customer.AskedOn.Count(asked => asked <= on && on - asked < policy.AskWindowDays);
        if (asks >= policy.MostAsks)
        {
            yield return ReferenceMessages.AskedOften(asks, policy.AskWindowDays);
        }
    }
}
