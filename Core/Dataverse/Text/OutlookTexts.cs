using System;
using System.Collections.Generic;
using CrmOnboarding.Domain.Planning;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>When a plan will be complete, how late that is, and who caused it.</summary>
internal static class OutlookTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(OutlookMessages.NothingToComplete, "The plan has nothing to complete.", "Der Plan hat nichts abzuschließen."),
        new(OutlookMessages.Forecast, "Complete on {0}, first planned for {1}.", "Abgeschlossen am {0}, zuerst geplant für {1}."),
        new(OutlookMessages.Complete, "Complete since {0}, first planned for {1}.", "Abgeschlossen seit {0}, zuerst geplant für {1}."),
        new(OutlookMessages.Late, "Working days late: {0} ({1}).", "Arbeitstage Verspätung: {0} ({1})."),
        new(OutlookMessages.Early, "Working days early: {0}.", "Arbeitstage Vorsprung: {0}."),
        new(OutlookMessages.DelayPart, "{0}: {1}", "{0}: {1}"),
        new(OutlookMessages.Last, "Done last: {0}, due on {1}.", "Zuletzt erledigt: {0}, fällig am {1}."),
        new(OutlookMessages.Slow,
            "Pace of this stage: {1} ({0}, since {2}, planned for {3} days).",
            "Tempo dieser Stufe: {1} ({0}, seit {2}, geplant für {3} Tage)."),

        Label(DelayParty.Customer, "customer", "Kunde"),
        Label(DelayParty.Vendor, "us", "wir"),
        Label(DelayParty.ThirdParty, "third party", "Dritte"),
        Label(DelayParty.ScopeChange, "change of scope", "geänderter Umfang"),
        Label(DelayParty.Holiday, "closed days", "geschlossene Tage"),

        Label(Pace.OnTrack, "on track", "im Plan"),
        Label(Pace.Behind, "behind", "im Rückstand"),
        Label(Pace.Stuck, "stuck", "festgefahren"),
    ];

    private static CatalogueEntry Label(Enum member, string english, string german) => new(Catalogue.LabelCode(member), english, german);
}
