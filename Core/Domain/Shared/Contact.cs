using System;

namespace CrmOnboarding.Domain.Shared;

/// <summary>A contact with the customer that took place.</summary>
/// <param name="On">The day; a contact later than the day of an evaluation has not taken place yet.</param>
/// <param name="Direction">Who spoke.</param>
internal sealed record Contact(Date On, ContactDirection Direction)
{
    /// <summary>The moment, UTC, where more than the day is known.</summary>
    public DateTime? At { get; init; }

    /// <summary>How; null when it is not known.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Which role of the vendor; null when it is not known.</summary>
    public OwnerRole? Role { get; init; }

    /// <summary>
    /// What it was about, e.g. the code of the plan item; null when it is not known.
    /// </summary>
    public string? Subject { get; init; }

    /// <summary>Why it was made.</summary>
    public ContactPurpose Purpose { get; init; } = ContactPurpose.Service;

    /// <summary>Whether it was an informal touch, not planned in advance (C-02, C-03).</summary>
    public bool IsInformal { get; init; }

    /// <summary>Whether the customer asked for it; it then counts towards no limit.</summary>
    public bool IsCustomerRequested { get; init; }

    /// <summary>Whether an outbound contact was answered; null when answers are not tracked, which counts neither way.</summary>
    public bool? IsAnswered { get; init; }

    /// <summary>Whether this is a check-in, which counts as two-way only with an answer (C-06).</summary>
    public bool IsCheckIn { get; init; }

    /// <summary>What the customer said; null or blank for nothing.</summary>
    public string? Heard { get; init; }

    /// <summary>Whether both sides took part: a call connected, a meeting held, a reply received or an inbound contact.</summary>
    public bool IsTwoWay =>
        (Direction != ContactDirection.Outbound || IsAnswered == true) && !(IsCheckIn && string.IsNullOrWhiteSpace(Heard));

    /// <summary>Whether the vendor made it without being asked, so that it counts towards the limits on contact.</summary>
    public bool IsVendorInitiated => Direction != ContactDirection.Inbound && !IsCustomerRequested;

    /// <summary>The contact that a completed item of a plan stands for.</summary>
    /// <param name="code">Code of the item.</param>
    /// <param name="channel">How it reached the customer.</param>
    /// <param name="role">Who owned it; null when not known.</param>
    /// <param name="completedOn">The day it was done.</param>
    /// <returns>
    /// A two-way contact for a conversation, an outbound one for mail and events, whose answers an item does not track; null for what is no
    /// touch (<see cref="Touch.Is"/>).
    /// </returns>
    public static Contact? FromItem(string code, Channel channel, OwnerRole? role, Date completedOn)
    {
        if (!Touch.Is(code, channel))
        {
            return null;
        }

        return new Contact(completedOn, Touch.IsConversation(code, channel, role) ? ContactDirection.TwoWay : ContactDirection.Outbound)
        {
            Channel = channel,
            Role = role,
            Subject = code,
        };
    }
}
