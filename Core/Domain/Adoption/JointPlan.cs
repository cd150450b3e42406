using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Adoption;

/// <summary>The plan that vendor and customer draw up together in the honeymoon.</summary>
internal static class JointPlan
{
    /// <summary>Whether it covers the next twelve months: its last item is far enough after the kick-off (W-04).</summary>
    /// <param name="kickoffHeldOn">The day of the kick-off.</param>
    /// <param name="itemDays">The days of its items, in any order.</param>
    /// <param name="policy">How far.</param>
    public static bool CoversTwelveMonths(Date kickoffHeldOn, IEnumerable<Date> itemDays, TemplatePolicy policy) =>
        itemDays.Any(day => day - kickoffHeldOn >= policy.JointPlanDays);
}
