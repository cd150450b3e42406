using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Planning;

/// <summary>When a plan will be complete, how late that is, and who caused it.</summary>
internal static class OutlookMessages
{
    /// <summary>There is nothing to complete.</summary>
    public static Message NothingToComplete { get; } = new(
        "outlook.nothing-to-complete",
        "The plan has nothing to complete.",
        "Der Plan hat nichts abzuschließen.");

    /// <summary>When it will be complete.</summary>
    public static Message Forecast(Date end, Date baseline) => new(
        "outlook.forecast",
        "Complete on {0}, first planned for {1}.",
        "Abgeschlossen am {0}, zuerst geplant für {1}.",
        end, baseline);

    /// <summary>It is complete.</summary>
    public static Message Complete(Date end, Date baseline) => new(
        "outlook.complete",
        "Complete since {0}, first planned for {1}.",
        "Abgeschlossen seit {0}, zuerst geplant für {1}.",
        end, baseline);

    /// <summary>It is late.</summary>
    public static Message Late(int workingDays, IReadOnlyList<Message> parties) => new(
        "outlook.late",
        "Working days late: {0} ({1}).",
        "Arbeitstage Verspätung: {0} ({1}).",
        workingDays, parties);

    /// <summary>It is early.</summary>
    public static Message Early(int workingDays) => new(
        "outlook.early",
        "Working days early: {0}.",
        "Arbeitstage Vorsprung: {0}.",
        workingDays);

    /// <summary>A part of a delay.</summary>
    public static Message DelayPart(DelayParty party, int workingDays) => new(
        "outlook.delay-part",
        "{0}: {1}",
        "{0}: {1}",
        party, workingDays);

    /// <summary>What is done last.</summary>
    public static Message Last(string item, Date dueOn) => new(
        "outlook.last",
        "Done last: {0}, due on {1}.",
        "Zuletzt erledigt: {0}, fällig am {1}.",
        item, dueOn);

    /// <summary>The stage is slow.</summary>
    public static Message Slow(Phase phase, Pace pace, Date since, int plannedDays) => new(
        "outlook.slow",
        "Pace of this stage: {1} ({0}, since {2}, planned for {3} days).",
        "Tempo dieser Stufe: {1} ({0}, seit {2}, geplant für {3} Tage).",
        phase, pace, since, plannedDays);
}
