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
        "Im Plan ist nichts zu erledigen.");

    /// <summary>When it will be complete.</summary>
    public static Message Forecast(Date end, Date baseline) => new(
        "outlook.forecast",
        "Expected to be complete on {0}; originally planned for {1}.",
        "Abschluss voraussichtlich am {0}; ursprünglich geplant für den {1}.",
        end, baseline);

    /// <summary>It is complete.</summary>
    public static Message Complete(Date end, Date baseline) => new(
        "outlook.complete",
        "Complete since {0}; originally planned for {1}.",
        "Abgeschlossen seit dem {0}; ursprünglich geplant für den {1}.",
        end, baseline);

    /// <summary>It is late.</summary>
    public static Message Late(int workingDays, IReadOnlyList<Message> parties) => new(
        "outlook.late",
        "Working days late: {0} ({1}).",
        "Verspätung in Arbeitstagen: {0} ({1}).",
        workingDays, parties);

    /// <summary>It is early.</summary>
    public static Message Early(int workingDays) => new(
        "outlook.early",
        "Working days early: {0}.",
        "Vorsprung in Arbeitstagen: {0}.",
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
        "The last to finish is {0}, due on {1}.",
        "Als Letztes endet {0}, fällig am {1}.",
        item, dueOn);

    /// <summary>The stage is slow.</summary>
    public static Message Slow(Phase phase, Pace pace, Date since, int plannedDays) => new(
        "outlook.slow",
        "{0}: {1}. Under way since {2}, planned for {3} days.",
        "{0}: {1}. Begonnen am {2}, geplant für {3} Tage.",
        phase, pace, since, plannedDays);
}
