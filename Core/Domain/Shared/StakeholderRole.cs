namespace CrmOnboarding.Domain.Shared;

/// <summary>What a person is to an onboarding: the customer's people first, then ours.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum StakeholderRole
{
    /// <summary>Wants it to succeed, and speaks for it.</summary>
    Champion,

    /// <summary>Decides about the money.</summary>
    EconomicBuyer,

    /// <summary>Works with it every day.</summary>
    DailyUser,

    /// <summary>Gets the bill.</summary>
    BillRecipient,

    /// <summary>The executive whom our executive meets.</summary>
    Executive,

    /// <summary>Looks after the customer's systems.</summary>
    IT,

    /// <summary>Our trainer.</summary>
    Trainer,

    /// <summary>Our finance or operations.</summary>
    Finance,

    /// <summary>Our executive sponsor.</summary>
    ExecutiveSponsor,

    /// <summary>Our support.</summary>
    Support,
}
