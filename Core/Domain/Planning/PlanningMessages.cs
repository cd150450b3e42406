namespace CrmOnboarding.Domain.Planning;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class PlanningMessages
{
    /// <summary>An item moved because a person moved it: nothing.</summary>
    public const string MovedByHand = "planning.moved-by-hand";

    /// <summary>An item follows an item that it waits for: code of that item (text), its new date (date).</summary>
    public const string FollowsPredecessor = "planning.follows-predecessor";

    /// <summary>An item follows an anchor that is known: the anchor, its date (date).</summary>
    public const string FollowsAnchor = "planning.follows-anchor";

    /// <summary>
    /// An item follows the plan of an anchor: the anchor, code of the item it is planned from (text), that item's date (date).
    /// </summary>
    public const string FollowsPlannedAnchor = "planning.follows-planned-anchor";

    /// <summary>A locked item cannot be moved: code of the item (text), its date (date).</summary>
    public const string ItemIsLocked = "planning.item-is-locked";

    /// <summary>An item that is done, waived or cancelled cannot be moved: code of the item (text).</summary>
    public const string ItemIsNotOpen = "planning.item-is-not-open";

    /// <summary>A cascade cannot be undone, an item was completed since: code of the item (text).</summary>
    public const string CompletedSince = "planning.completed-since";

    /// <summary>A cascade cannot be undone, an item was moved again since: code of the item (text), its date now (date).</summary>
    public const string MovedSince = "planning.moved-since";

    /// <summary>
    /// Delivery is forecast after the day the completion is planned for: forecast delivery (date), planned completion (date).
    /// </summary>
    public const string DeliveryAfterCompletion = "planning.delivery-after-completion";
}
