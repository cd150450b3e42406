using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Covering;

/// <summary>Why an absence cannot be written like this, and what became of a cover.</summary>
internal static class CoveringMessages
{
    /// <summary>An absence without a first day.</summary>
    public static Message FromWhen { get; } = new(
        "covering.from-when", "Enter the first day of the absence.", "Geben Sie den ersten Tag der Abwesenheit ein.");

    /// <summary>The absence is over, or is to become that of somebody else.</summary>
    public static Message IsFixed { get; } = new(
        "covering.is-fixed",
        "An absence that has ended stays as it is, and none moves to another person. Enter a new one.",
        "Eine beendete Abwesenheit bleibt, wie sie ist, und keine geht auf jemand anderen über. Legen Sie eine neue an.");

    /// <summary>The last day lies before the first.</summary>
    public static Message EndsBeforeItBegins(Date from, Date to) => new(
        "covering.ends-before-it-begins",
        "The absence ends on {1}, before it begins on {0}. Correct one of the days.",
        "Die Abwesenheit endet am {1}, bevor sie am {0} beginnt. Korrigieren Sie einen der Tage.",
        from, to);

    /// <summary>Somebody is their own cover.</summary>
    public static Message CoversThemselves(string name) => new(
        "covering.covers-themselves",
        "{0} cannot stand in for {0}. Choose another cover.",
        "{0} kann sich nicht selbst vertreten. Wählen Sie eine andere Vertretung.",
        name);

    /// <summary>The person has another absence in that time, or the cover has one and nobody stands in for them.</summary>
    public static Message IsAwayToo(string name, Date from) => new(
        "covering.is-away-too",
        "{0} has another absence in this time, from {1} on. Choose other days, or another cover.",
        "{0} hat in dieser Zeit schon eine Abwesenheit, ab dem {1}. Wählen Sie andere Tage oder eine andere Vertretung.",
        name, from);

    /// <summary>What moved when a cover began or ended.</summary>
    public static Message Moved(int rows, string name) => new(
        "covering.moved", "{0} records went to {1}.", "{0} Datensätze gingen an {1}.", rows, name);

    /// <summary>How many plans of somebody who leaves got somebody else.</summary>
    public static Message GaveAway(int plans) => new(
        "covering.gave-away", "{0} plans were handed over.", "{0} Pläne wurden übergeben.", plans);

    /// <summary>Nobody could take a role over from somebody who leaves.</summary>
    public static Message Stays(string plan, OwnerRole role) => new(
        "covering.stays",
        "'{0}' needs somebody new as {1}: nobody fits, and there is no cover.",
        "„{0}“ braucht jemand Neues als {1}: Niemand passt, und es gibt keine Vertretung.",
        plan, role);

    /// <summary>Why the cover gets a plan of somebody who leaves.</summary>
    public static Message TakesOver(string name) => new(
        "covering.takes-over", "Takes over from {0}; nobody else fits.", "Übernimmt von {0}; sonst passt niemand.", name);
}
