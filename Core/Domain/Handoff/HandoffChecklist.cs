using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>The eleven handoff questions, answered from what a won deal says (formulas.md section 4).</summary>
internal static class HandoffChecklist
{
    /// <summary>The questions that ship, in order.</summary>
    public static IReadOnlyList<HandoffQuestion> Questions => HandoffPolicy.Shipped.Questions;

    /// <summary>The state of every question, in order.</summary>
    /// <param name="facts">What the deal says.</param>
    /// <param name="policy">Weights and bars.</param>
    public static IReadOnlyList<HandoffItem> Answer(HandoffFacts facts, HandoffPolicy policy) =>
        policy.Questions.Select(question => AnswerOrCopy(question, facts, policy)).ToArray();

    /// <summary>An answer that the deal repeats from the one it was copied from was not asked of this customer.</summary>
    private static HandoffItem AnswerOrCopy(HandoffQuestion question, HandoffFacts facts, HandoffPolicy policy)
    {
        var answer = Answer(question, facts, policy);
        return answer.Provenance is not null && facts.CopiedFrom is { } source && Answer(question, source, policy) == answer
            ? answer with { Provenance = Provenance.Assumed }
            : answer;
    }

    private static HandoffItem Answer(HandoffQuestion question, HandoffFacts facts, HandoffPolicy policy) => question.Code switch
    {
        HandoffCodes.Goals => HandoffAnswers.WhenAll(question, Goals(facts)),
        HandoffCodes.SuccessCriteria => SuccessCriteria(question, facts, policy),
        HandoffCodes.Stakeholders => Stakeholders(question, facts),
        HandoffCodes.Scope => Scope(question, facts),
        HandoffCodes.Promises => Promises(question, facts),
        HandoffCodes.PlanReadiness => PlanReadiness(question, facts),
        HandoffCodes.Timeline =>
            HandoffAnswers.Counted(question, [new("date", Text(facts.TargetGoLiveOn)), new("reason", facts.TargetGoLiveReason)]),
        HandoffCodes.Risks => HandoffAnswers.WhenAll(question, [new("concerns", facts.Concerns)], isExplicitlyNone: facts.NoConcerns),
        HandoffCodes.Commercial => HandoffAnswers.Counted(question, Commercial(facts)),
        HandoffCodes.WhyBought => HandoffAnswers.Counted(
            question, [new("pain", facts.Pain), new("reasons", facts.BuyingReasons), new("alternatives", facts.Alternatives)]),
        HandoffCodes.Technical => HandoffAnswers.WhenAll(question, [new("environment", facts.TechnicalEnvironment)]) with
        {
            IsNotApplicable = facts.TechnicalNotApplicable,
        },
        // Questions that an organization added are answered by people, on their rows.
        _ => HandoffAnswers.Empty(question),
    };

    private static AnswerPart[] Goals(HandoffFacts facts) =>
        [new("goal", facts.Goal), new("metric", facts.GoalMetric), new("target", facts.GoalTarget), new("date", Text(facts.GoalTargetOn))];

    private static AnswerPart[] Commercial(HandoffFacts facts) =>
    [
        new("term", facts.TermMonths?.ToString(CultureInfo.InvariantCulture)),
        new("monthly-value", facts.MonthlyValue?.ToString(CultureInfo.InvariantCulture)),
        new("setup-fee", facts.SetupFee?.ToString(CultureInfo.InvariantCulture)),
        new("bill-start", Text(facts.BillStartOn)),
    ];

    private static HandoffItem SuccessCriteria(HandoffQuestion question, HandoffFacts facts, HandoffPolicy policy)
    {
        var text = facts.SuccessCriteria?.Trim() ?? string.Empty;
        if (text.Length == 0)
        {
            return HandoffAnswers.Empty(question) with { MissingParts = new(["text", "confirmation"]) };
        }

        var missing = new List<string>();
        if (text.Length < policy.MinimumCriteriaLength)
        {
            missing.Add("length");
        }

        if (!facts.SuccessCriteriaConfirmed)
        {
            missing.Add("confirmation");
        }

        return HandoffAnswers.Empty(question) with
        {
            PartsDone = missing.Count == 0 ? question.PartsTotal : 1,
            MissingParts = new(missing),
            Provenance = facts.SuccessCriteriaConfirmed ? Provenance.CustomerConfirmed : Provenance.SellersView,
            Answer = text,
        };
    }

    private static HandoffItem Stakeholders(HandoffQuestion question, HandoffFacts facts) =>
        HandoffAnswers.Counted(
            question,
            [
                new("champion", facts.Champion), new("economic-buyer", facts.EconomicBuyer), new("daily-user", facts.DailyUser),
                new("bill-recipient", facts.BillRecipient), new("executive-peer", facts.ExecutivePeer),
            ]) with
        {
            BlockerMet = HandoffAnswers.IsAnswered(facts.Champion) && HandoffAnswers.IsAnswered(facts.BillRecipient),
        };

    private static HandoffItem Scope(HandoffQuestion question, HandoffFacts facts)
    {
        var parts = facts.Lines
            .SelectMany(line => new AnswerPart[]
            {
                new("quantity", line.Quantity > 0 ? line.Quantity.Value.ToString(CultureInfo.InvariantCulture) : null),
                new("notes", line.Notes),
            })
            .ToArray();
        if (parts.Length == 0)
        {
            return HandoffAnswers.Empty(question) with { MissingParts = new(["quantity", "notes"]) };
        }

        var counted = HandoffAnswers.Counted(question with { PartsTotal = parts.Length }, parts);
        return counted with
        {
            MissingParts = new(counted.MissingParts.Distinct()),
            Answer = string.Join("\n", facts.Lines.Select(line => line.Product)),
        };
    }

    private static HandoffItem Promises(HandoffQuestion question, HandoffFacts facts)
    {
        var answered = HandoffAnswers.WhenAll(question, [new("promises", facts.Promises)], isExplicitlyNone: facts.NoPromises);
        var dueDayMissing = HandoffAnswers.IsAnswered(facts.Promises) && !PromiseText.AllHaveDueDay(facts.Promises);
        return dueDayMissing ? answered with { PartsDone = 1, MissingParts = new(["due-day"]) } : answered;
    }

    private static HandoffItem PlanReadiness(HandoffQuestion question, HandoffFacts facts)
    {
        if (facts.PlanReadinessPercent is not { } percent)
        {
            return HandoffAnswers.Empty(question) with { MissingParts = new(["plan"]) };
        }

        var done = System.Math.Min(question.PartsTotal, System.Math.Max(0, percent));
        return HandoffAnswers.Empty(question) with
        {
            PartsDone = done,
            MissingParts = done < question.PartsTotal ? new(["plan"]) : ValueList<string>.Empty,
            Provenance = Provenance.SellersView,
        };
    }

    private static string? Text(Date? date) => date?.ToString();
}
