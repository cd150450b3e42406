namespace CrmOnboarding.Domain.Shared;

/// <summary>Which items of a plan reach the customer, and which of those let the customer speak (formulas.md section 2).</summary>
internal static class Touch
{
    /// <summary>
    /// Whether an item is attention from the vendor. Documents, written acceptances, what happens inside the product, and paperwork
    /// (<see cref="ItemCodes.IsAdministration"/>) are not.
    /// </summary>
    /// <param name="code">Code of the item.</param>
    /// <param name="channel">How it reaches the customer.</param>
    public static bool Is(string code, Channel channel) =>
        channel is not (Channel.Document or Channel.SignOff or Channel.InProduct) && !ItemCodes.IsAdministration(code);

    /// <summary>
    /// Whether doing an item is a conversation: a call, a meeting, a visit, a review or a chat, held by a person. Automated messages are
    /// not, and neither are events or webinars, whose attendance is not known.
    /// </summary>
    /// <param name="code">Code of the item.</param>
    /// <param name="channel">How it reaches the customer.</param>
    /// <param name="role">Who owns it; null when not known, which counts as a person.</param>
    public static bool IsConversation(string code, Channel channel, OwnerRole? role) =>
        Is(code, channel)
        && role != OwnerRole.Automation
        && channel is (Channel.Phone or Channel.Call or Channel.Meeting or Channel.OnSite or Channel.Review or Channel.Chat);
}
