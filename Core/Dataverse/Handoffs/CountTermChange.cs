using System;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Handoffs;

/// <summary>
/// Somebody changes what was sold: scope, go-live target or service level. Soon after the win, each change is counted (H-21).
/// </summary>
internal static class CountTermChange
{
    /// <summary>The columns whose change counts.</summary>
    public static readonly string[] Terms = [HandoffTable.Scope, HandoffTable.TargetGoLiveOn, HandoffTable.ServiceLevel];

    /// <summary>
    /// Adds the count and the day to the change. No call where no term differs or the deal is not won; else two.
    /// </summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="written">The columns to be written.</param>
    /// <param name="before">The handoff as it was: its terms, plan, day of the win and count.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public static void Run(IOrganizationService service, Entity written, Entity before, DateTime occurredOn)
    {
        var then = new Row(before);
        if (then.Moment(HandoffTable.WonOn) is not { } wonAt || then.Reference(HandoffTable.PlanId) is not { } plan
            || !Terms.Any(term => written.Contains(term) && !then.Holds(term, new Row(written).Value(term))))
        {
            return;
        }

        var profile = OwnerProfile.Read(service, plan);
        var today = profile.DateOf(occurredOn);
        var days = today - profile.DateOf(wonAt);
        if (days >= 0 && days <= RulesetRows.Published(service).Rules.Risks.TermChangeDays)
        {
            written[HandoffTable.TermsChangedOn] = today.ToDateTime();
            written[HandoffTable.TermChanges] = (then.Whole(HandoffTable.TermChanges) ?? 0) + 1;
        }
    }
}
