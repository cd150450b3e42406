using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>The last days of a handoff's steps (formulas.md section 4, SLA).</summary>
/// <param name="Day0">The day of the win.</param>
/// <param name="Calendar">The plan's working days.</param>
/// <param name="Policy">Limits.</param>
internal sealed record HandoffDeadlines(Date Day0, WorkingCalendar Calendar, HandoffPolicy Policy)
{
    /// <summary>Last day on which Sales hands the package over in time.</summary>
    public Date PackageBy => Calendar.Add(Day0, Policy.PackageWithinWorkingDays);

    /// <summary>First day of the window for the kick-off; earlier is welcome.</summary>
    public Date KickoffFrom => Calendar.Roll(Day0.AddDays(Policy.KickoffFromDay));

    /// <summary>Last day on which the kick-off is in time.</summary>
    public Date KickoffBy => Calendar.RollBack(Day0.AddDays(Policy.KickoffToDay));

    /// <summary>Last day on which the CSM accepts or returns in time.</summary>
    /// <param name="submittedOn">The day the package was handed over.</param>
    public Date DecisionBy(Date submittedOn) => Calendar.Add(submittedOn, Policy.DecisionWithinWorkingDays);

    /// <summary>Last day on which the kick-off is invited in time.</summary>
    /// <param name="introducedOn">The day Sales introduced the CSM.</param>
    public Date KickoffInvitedBy(Date introducedOn) => Calendar.Add(introducedOn, Policy.KickoffInvitedWithinWorkingDays);

    /// <summary>Whether a planned kick-off counts as pushed (H-20).</summary>
    /// <param name="signedOn">The day the customer signed.</param>
    /// <param name="plannedOn">The day the kick-off is planned for.</param>
    public bool IsKickoffPushed(Date signedOn, Date plannedOn) => plannedOn - signedOn >= Policy.KickoffPushedDays;
}
