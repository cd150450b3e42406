using System.Collections.Generic;
using CrmOnboarding.Domain.Billing;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks.Rules;

/// <summary>Rules about delivery, bill and payment.</summary>
internal static class DeliveryRules
{
    /// <summary>The rules, in the order of their codes.</summary>
    public static IEnumerable<RiskRule> All { get; } =
    [
        new(RiskCodes.BillShock, BillShock),
        new(RiskCodes.LateDelivery, LateDelivery),
        new(RiskCodes.OnboardingOverdue, OnboardingOverdue),
        new(RiskCodes.PaymentPending, PaymentPending),
    ];

    /// <summary>N-12: the first bill is far above the regular one and was not explained before its day.</summary>
    private static RaisedRisk? BillShock(RiskFacts facts, EvaluationDate day)
    {
        if (facts.Deal is not { FirstBill: { } first, RegularBill: { } regular, BillOn: { } bill })
        {
            return null;
        }

        var explainedOn = facts.Deal.BillMeetingOn is { } met && day.Reached(met) ? met : (Date?)null;
        return !FirstBill.Shocks(first, regular, bill, explainedOn, facts.BillingPolicy)
            ? null
            : new RaisedRisk(RiskCodes.BillShock, RiskSeverity.High, RiskMessages.BillShock(first, regular, bill));
    }

    /// <summary>N-15: delivery is forecast after the completion day. The forecast says so, and knows when it changes.</summary>
    private static RaisedRisk? LateDelivery(RiskFacts facts, EvaluationDate day) =>
        facts.Deal.LateDelivery is { } why ? new RaisedRisk(RiskCodes.LateDelivery, RiskSeverity.Medium, why) : null;

    /// <summary>T-06: the day after the last day of the onboarding has come and it is not complete.</summary>
    private static RaisedRisk? OnboardingOverdue(RiskFacts facts, EvaluationDate day)
    {
        if (facts.LastDayOn is not { } last || facts.CompletedOn is { } completed && day.Reached(completed) || !day.Elapsed(last, 1))
        {
            return null;
        }

        return new RaisedRisk(RiskCodes.OnboardingOverdue, RiskSeverity.High, RiskMessages.OnboardingOverdue(last));
    }

    /// <summary>T-13: the payment did not come in time; a payment that is not tracked is no risk.</summary>
    private static RaisedRisk? PaymentPending(RiskFacts facts, EvaluationDate day)
    {
        var deal = facts.Deal;
        var dueOn = Payment.DueOn(facts.Day0, facts.PlanningPolicy);
        if (!deal.TracksPayment || deal.PaidOn is { } paid && day.Reached(paid) || !day.Elapsed(dueOn, 1))
        {
            return null;
        }

        return new RaisedRisk(RiskCodes.PaymentPending, RiskSeverity.Medium, RiskMessages.PaymentPending(dueOn));
    }
}
