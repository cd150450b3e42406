using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff.Gates;

/// <summary>The health of the handoff stage: two questions (H-26).</summary>
internal static class StageHealth
{
    /// <summary>The health of the stage as of a day, from what was recorded.</summary>
    /// <param name="stage">What was recorded.</param>
    /// <param name="day">The day.</param>
    public static HealthBand On(StageFacts stage, EvaluationDate day)
    {
        bool? isResponsive = stage.Contacts.Any(contact => contact.IsTwoWay && contact.On >= stage.Day0 && day.Reached(contact.On))
            ? true
            : day.Reached(stage.Calendar.Add(stage.Day0, stage.ReplyWorkingDays)) ? false : null;
        bool? agrees = stage.HeldOn is not null || stage.ConfirmedOn is { } confirmed && day.Reached(confirmed)
            ? true
            : stage.InvitedOn is { } invited && day.Reached(stage.Calendar.Add(invited, stage.BookingWorkingDays)) ? false : null;
        return Of(isResponsive, agrees);
    }

    /// <summary>
    /// Green for two yes; unknown while one is unanswered and none is no; otherwise red for two no and yellow for one.
    /// </summary>
    /// <param name="isResponsive">Whether the customer responds; null when not known.</param>
    /// <param name="agreesToKickoff">Whether the customer agrees to a kick-off call; null when not known.</param>
    public static HealthBand Of(bool? isResponsive, bool? agreesToKickoff)
    {
        var noes = (isResponsive == false ? 1 : 0) + (agreesToKickoff == false ? 1 : 0);
        return noes == 2 ? HealthBand.Red
            : noes == 1 ? HealthBand.Yellow
            : isResponsive == true && agreesToKickoff == true ? HealthBand.Green
            : HealthBand.Unknown;
    }
}

/// <summary>What the health of the handoff stage rests on.</summary>
internal sealed class StageFacts
{
    /// <summary>Day 0.</summary>
    public required Date Day0 { get; init; }

    /// <summary>The plan's working days.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>Contacts, in any order.</summary>
    public required IReadOnlyList<Contact> Contacts { get; init; }

    /// <summary>The day of the invitation to the kick-off; null until then.</summary>
    public Date? InvitedOn { get; init; }

    /// <summary>The day the customer confirmed it; null until then.</summary>
    public Date? ConfirmedOn { get; init; }

    /// <summary>The day it was held; null until then.</summary>
    public Date? HeldOn { get; init; }

    /// <summary>Working days from the win after which a customer who never spoke does not respond.</summary>
    public required int ReplyWorkingDays { get; init; }

    /// <summary>Working days from the invitation after which an unconfirmed one is not agreed to.</summary>
    public required int BookingWorkingDays { get; init; }
}
