using System.Collections.Generic;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>Why items of a plan moved, and why they cannot be moved.</summary>
internal static class PlanningTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(PlanningMessages.MovedByHand, "Moved by hand.", "Von Hand verschoben."),
        new(PlanningMessages.FollowsPredecessor, "Waits for {0}, now on {1}.", "Wartet auf {0}, jetzt am {1}."),
        new(PlanningMessages.FollowsAnchor, "Counts from this event: {0}, on {1}.", "Zählt ab diesem Ereignis: {0}, am {1}."),
        new(PlanningMessages.FollowsPlannedAnchor,
            "Counts from this event: {0}, planned from {1} on {2}.",
            "Zählt ab diesem Ereignis: {0}, geplant nach {1} am {2}."),
        new(PlanningMessages.ItemIsLocked,
            "{0} is locked on {1} and cannot be moved. Unlock it first.",
            "{0} ist auf den {1} festgelegt und kann nicht verschoben werden. Heben Sie zuerst die Festlegung auf."),
        new(PlanningMessages.ItemIsNotOpen,
            "{0} is not open any more and cannot be moved. Reopen it first.",
            "{0} ist nicht mehr offen und kann nicht verschoben werden. Öffnen Sie es zuerst wieder."),
        new(PlanningMessages.CompletedSince,
            "The move cannot be undone because {0} was completed since. Reopen it first.",
            "Die Verschiebung kann nicht rückgängig gemacht werden, weil {0} inzwischen abgeschlossen ist. Öffnen Sie es zuerst wieder."),
        new(PlanningMessages.MovedSince,
            "The move cannot be undone because {0} was moved again since, to {1}. Undo that move first.",
            "Die Verschiebung kann nicht rückgängig gemacht werden, weil {0} inzwischen erneut verschoben wurde, auf den {1}. Machen Sie zuerst jene Verschiebung rückgängig."),
        new(PlanningMessages.DeliveryAfterCompletion,
            "Delivery is expected on {0}, after the planned completion on {1}.",
            "Die Lieferung wird am {0} erwartet, nach dem geplanten Abschluss am {1}."),

        Label(Anchor.Win, "win", "Abschluss"),
        Label(Anchor.ContractSigned, "contract signed", "Vertrag unterschrieben"),
        Label(Anchor.Booked, "order booked", "Auftrag gebucht"),
        Label(Anchor.Paid, "first payment", "erste Zahlung"),
        Label(Anchor.KickoffHeld, "kick-off held", "Kick-off gehalten"),
        Label(Anchor.Delivery, "delivery", "Lieferung"),
        Label(Anchor.GoLive, "go-live", "Start"),
        Label(Anchor.BillIssued, "first bill issued", "erste Rechnung gestellt"),
        Label(Anchor.PlanEnd, "end of the plan", "Ende des Plans"),
    ];

    private static CatalogueEntry Label(Anchor anchor, string english, string german) => new(Catalogue.LabelCode(anchor), english, german);
}
