namespace CrmOnboarding.Domain.Shared;

/// <summary>What an item of a plan is for.</summary>
internal enum ItemPurpose
{
    /// <summary>To listen to the customer.</summary>
    Listening,

    /// <summary>To ask how things stand.</summary>
    StatusCheck,

    /// <summary>To help.</summary>
    Help,

    /// <summary>To inform.</summary>
    Information,

    /// <summary>To sell more.</summary>
    Promotion,

    /// <summary>Paperwork: no touch, so it counts towards no limit on contact.</summary>
    Administration,

    /// <summary>To review the customer's own measures of success (N-20, N-31).</summary>
    MeasureSuccess,

    /// <summary>To send material chosen by product and desired outcome (T-04).</summary>
    FocusedMaterial,
}
