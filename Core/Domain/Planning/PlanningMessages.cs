using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>Why dates of a plan moved, and why they cannot be moved.</summary>
internal static class PlanningMessages
{
    /// <summary>An item moved because a person moved it.</summary>
    public static Message MovedByHand { get; } = new(
        "planning.moved-by-hand",
        "Moved by hand.",
        "Von Hand verschoben.");

    /// <summary>An item follows an item that it waits for.</summary>
    public static Message FollowsPredecessor(string predecessor, Date on) => new(
        "planning.follows-predecessor",
        "Follows {0}, now on {1}.",
        "Folgt auf {0}, jetzt am {1}.",
        predecessor, on);

    /// <summary>An item follows an anchor that is known.</summary>
    public static Message FollowsAnchor(Anchor anchor, Date on) => new(
        "planning.follows-anchor",
        "Follows the anchor {0} on {1}.",
        "Folgt dem Ankerdatum „{0}“ am {1}.",
        anchor, on);

    /// <summary>An item follows the plan of an anchor.</summary>
    public static Message FollowsPlannedAnchor(Anchor anchor, string source, Date on) => new(
        "planning.follows-planned-anchor",
        "Follows the anchor {0}, planned through {1} on {2}.",
        "Folgt dem Ankerdatum „{0}“, geplant über {1} am {2}.",
        anchor, source, on);

    /// <summary>A locked item cannot be moved.</summary>
    public static Message ItemIsLocked(string item, Date on) => new(
        "planning.item-is-locked",
        "{0} is locked on {1} and cannot be moved. Unlock it first.",
        "{0} ist auf den {1} fixiert und kann nicht verschoben werden. Heben Sie zuerst die Fixierung auf.",
        item, on);

    /// <summary>An item that is done, waived or cancelled cannot be moved.</summary>
    public static Message ItemIsNotOpen(string item) => new(
        "planning.item-is-not-open",
        "{0} is no longer open and cannot be moved. Reopen it first.",
        "{0} ist nicht mehr offen und kann nicht verschoben werden. Öffnen Sie den Meilenstein zuerst wieder.",
        item);

    /// <summary>A cascade cannot be undone, an item was completed since.</summary>
    public static Message CompletedSince(string item) => new(
        "planning.completed-since",
        "The move cannot be undone because {0} has been completed since. Reopen it first.",
        "Die Verschiebung kann nicht rückgängig gemacht werden, weil {0} inzwischen erledigt ist. "
            + "Öffnen Sie den Meilenstein zuerst wieder.",
        item);

    /// <summary>A cascade cannot be undone, an item was moved again since.</summary>
    public static Message MovedSince(string item, Date on) => new(
        "planning.moved-since",
        "The move cannot be undone because {0} has since been moved again, to {1}. Undo that move first.",
        "Die Verschiebung kann nicht rückgängig gemacht werden, weil {0} inzwischen erneut verschoben wurde, auf den {1}. "
            + "Machen Sie zuerst diese Verschiebung rückgängig.",
        item, on);

    /// <summary>Delivery is forecast after the day the completion is planned for.</summary>
    public static Message DeliveryAfterCompletion(Date deliveryOn, Date completionOn) => new(
        "planning.delivery-after-completion",
        "Delivery is expected on {0}, after the planned completion on {1}.",
        "Die Lieferung wird am {0} erwartet, nach dem geplanten Ende des Onboardings am {1}.",
        deliveryOn, completionOn);
}
