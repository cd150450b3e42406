using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>Handoff completeness (formulas.md section 4): what is answered of what is asked, by weight.</summary>
internal static class HandoffScore
{
    /// <summary>Scores a checklist.</summary>
    /// <param name="items">The items, in any order; those that do not apply are left out of the score.</param>
    /// <param name="policy">Gates and bars.</param>
    /// <returns>The score and what is missing, in the order of the checklist. A checklist that asks for nothing is complete.</returns>
    public static HandoffResult Compute(IEnumerable<HandoffItem> items, HandoffPolicy policy)
    {
        var asked = items.Where(item => !item.IsNotApplicable).OrderBy(item => item.Sequence).ToArray();
        var weight = asked.Sum(item => item.Weight);
        var earned = asked.Sum(item => item.Weight * item.Share);
        var score = weight == 0 ? 100m : Math.Round(100m * earned / weight, 1, MidpointRounding.AwayFromZero);
        var blocking = asked.Where(item => Blocks(item, policy)).ToArray();
        var readiness = 100m * asked.FirstOrDefault(item => item.Code == HandoffCodes.PlanReadiness)?.Share;
        return new HandoffResult
        {
            Score = score,
            PlanReadiness = readiness,
            MeetsWinGate = !(readiness < policy.WinGate),
            // The gate looks at the exact score: one that only rounding lifted to it does not pass.
            IsAcceptable = blocking.Length == 0 && 100m * earned >= policy.AcceptanceGate * weight,
            AcceptanceGate = policy.AcceptanceGate,
            Blocking = new(blocking.Select(item => item.Code)),
            Incomplete = new(asked.Where(item => !item.IsComplete).Select(item => item.Code)),
            Missing = new(asked.Where(item => !item.IsComplete).Select(item => Gap(item, blocking.Contains(item)))),
        };
    }

    private static bool Blocks(HandoffItem item, HandoffPolicy policy)
    {
        if (!item.IsBlocker)
        {
            return false;
        }

        var threshold = policy.Questions.FirstOrDefault(question => question.Code == item.Code)?.BlockerThreshold ?? 1m;
        return !(item.BlockerMet ?? item.Share >= threshold);
    }

    private static Message Gap(HandoffItem item, bool blocks)
    {
        var question = QuestionNames.Of(item.Code);
        if (item.MissingParts.Count == 0)
        {
            return blocks
                ? HandoffMessages.BlockerIncomplete(question, item.PartsDone, item.PartsTotal)
                : HandoffMessages.Incomplete(question, item.PartsDone, item.PartsTotal);
        }

        var parts = new ValueList<Message>(item.MissingParts.Select(PartNames.Of));
        return blocks ? HandoffMessages.BlockerMissing(question, parts) : HandoffMessages.Missing(question, parts);
    }
}
