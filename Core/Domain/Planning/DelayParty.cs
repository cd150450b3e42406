namespace CrmOnboarding.Domain.Planning;

/// <summary>Who or what caused a delay.</summary>
internal enum DelayParty
{
    /// <summary>The customer.</summary>
    Customer,

    /// <summary>Us, the vendor: also whatever nothing else explains.</summary>
    Us,

    /// <summary>Somebody else.</summary>
    ThirdParty,

    /// <summary>What is delivered has changed.</summary>
    ScopeChange,

    /// <summary>Days that were closed only after the date was first planned.</summary>
    Holidays,
}
