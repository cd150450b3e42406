using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Assigning;

/// <summary>Why a role of a plan cannot be assigned like this, and what the record is called.</summary>
internal static class AssigningMessages
{
    /// <summary>Name of a record.</summary>
    public static Message RecordName(OwnerRole role, string name) => new("assigning.record-name", "{0}: {1}", "{0}: {1}", role, name);

    /// <summary>The plan is gone.</summary>
    public static Message Gone { get; } = new(
        "assigning.gone",
        "This plan no longer exists. Refresh the list.",
        "Diesen Plan gibt es nicht mehr. Aktualisieren Sie die Liste.");

    /// <summary>The plan is cancelled or archived.</summary>
    public static Message IsOver(string plan) => new(
        "assigning.is-over",
        "'{0}' is cancelled or archived: nobody is assigned to it any more.",
        "„{0}“ ist abgebrochen oder archiviert: Niemand wird mehr zugewiesen.",
        plan);

    /// <summary>The role belongs to no person of a plan.</summary>
    public static Message NotAssigned(OwnerRole role) => new(
        "assigning.not-assigned",
        "Only the CSM and the project manager of a plan are assigned, not the role {0}.",
        "Zugewiesen werden nur CSM und Projektleitung eines Plans, nicht die Rolle {0}.",
        role);

    /// <summary>A team and a person, or a team as project manager.</summary>
    public static Message NoTeamHere { get; } = new(
        "assigning.no-team-here",
        "A team takes the place of the CSM alone. Name either a user or a team.",
        "Ein Team tritt nur an die Stelle des CSM. Nennen Sie entweder einen Benutzer oder ein Team.");

    /// <summary>Nobody is named for a role that nobody is proposed for.</summary>
    public static Message NobodyNamed { get; } = new(
        "assigning.nobody-named",
        "Nobody is proposed as project manager. Name a user.",
        "Als Projektleitung wird niemand vorgeschlagen. Nennen Sie einen Benutzer.");

    /// <summary>They have the role.</summary>
    public static Message HasItAlready(string name, OwnerRole role) => new(
        "assigning.has-it-already", "{0} has the role {1} already.", "{0} hat die Rolle {1} bereits.", name, role);

    /// <summary>Somebody else wrote the plan.</summary>
    public static Message ChangedMeanwhile(string plan) => new(
        "assigning.changed-meanwhile",
        "Somebody else changed '{0}' at the same moment. Look at it again.",
        "„{0}“ wurde im selben Moment von jemand anderem geändert. Sehen Sie noch einmal hin.",
        plan);

    /// <summary>Name of the record that customer care took over.</summary>
    public static Message CareRecordName(string to) => new(
        "assigning.care-record-name", "Hand-over to customer care: {0}", "Übergabe an die Kundenbetreuung: {0}", to);

    /// <summary>Everything was delivered.</summary>
    public static Message Delivered(Date on) => new(
        "assigning.delivered", "Everything was delivered on {0}.", "Am {0} war alles geliefert.", on);

    /// <summary>The build phase is over.</summary>
    public static Message BuildPhaseEnded(Date on, int day) => new(
        "assigning.build-phase-ended",
        "The build phase was over on {0}, Day {1}.",
        "Die Aufbauphase war am {0}, Tag {1}, vorbei.",
        on, day);

    /// <summary>Who handed over to whom.</summary>
    public static Message HandedOver(string from, string to, Message why) => new(
        "assigning.handed-over", "From {0} to {1}. {2}", "Von {0} an {1}. {2}", from, to, why);

    /// <summary>Who took over from nobody.</summary>
    public static Message TakenOver(string to, Message why) => new(
        "assigning.taken-over",
        "To {0}; no project manager was named. {1}",
        "An {0}; eine Projektleitung war nicht benannt. {1}",
        to, why);
}
