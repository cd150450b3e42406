namespace CrmOnboarding.Domain.Adoption.Stories;

/// <summary>What a customer is asked for (W-05 to W-07, W-14, N-17).</summary>
internal enum AdvocacyKind
{
    /// <summary>How it felt before; asked for in the honeymoon.</summary>
    SuccessStory,

    /// <summary>What it was worth; asked for at the plateau.</summary>
    BusinessCase,

    /// <summary>To speak to other customers.</summary>
    Reference,

    /// <summary>To name somebody who could need it too.</summary>
    Introduction,
}

/// <summary>What the customer answered.</summary>
internal enum AdvocacyAnswer
{
    /// <summary>They agreed.</summary>
    Yes,

    /// <summary>They declined.</summary>
    No,

    /// <summary>Not now.</summary>
    Later,
}
