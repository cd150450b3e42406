namespace CrmOnboarding.Domain.Shared;

/// <summary>How an item reaches the customer.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum Channel
{
    /// <summary>An e-mail.</summary>
    Email,

    /// <summary>A telephone call by a person who knows the customer.</summary>
    Phone,

    /// <summary>A meeting, in person or by video.</summary>
    Meeting,

    /// <summary>At the customer's site.</summary>
    OnSite,

    /// <summary>A scheduled call.</summary>
    Call,

    /// <summary>An event for several customers.</summary>
    Event,

    /// <summary>A webinar.</summary>
    Webinar,

    /// <summary>A review of results with the customer.</summary>
    Review,

    /// <summary>A document handed over.</summary>
    Document,

    /// <summary>A written acceptance.</summary>
    SignOff,

    /// <summary>Inside the product, without a person.</summary>
    InProduct,

    /// <summary>A chat with a person.</summary>
    Chat,
}
