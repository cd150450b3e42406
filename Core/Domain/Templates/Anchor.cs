namespace CrmOnboarding.Domain.Templates;

/// <summary>Event that an item's offset counts from.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum Anchor
{
    /// <summary>The opportunity was won: Day 0.</summary>
    Win,

    /// <summary>The customer signed.</summary>
    ContractSigned,

    /// <summary>The order was booked.</summary>
    Booked,

    /// <summary>The first payment came in.</summary>
    Paid,

    /// <summary>The kick-off was held.</summary>
    KickoffHeld,

    /// <summary>Everything sold was delivered.</summary>
    Delivery,

    /// <summary>The customer went live.</summary>
    GoLive,

    /// <summary>The first bill was issued.</summary>
    BillIssued,

    /// <summary>The template's last day, counted from Day 0.</summary>
    PlanEnd,
}
