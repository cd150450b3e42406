namespace CrmOnboarding.Domain.Shared;

/// <summary>Why a contact was made.</summary>
internal enum ContactPurpose
{
    /// <summary>To serve the customer: what the plan holds.</summary>
    Service,

    /// <summary>To send information.</summary>
    Information,

    /// <summary>To listen: a status check or a check-in.</summary>
    Listening,

    /// <summary>To sell more.</summary>
    Promotion,
}
