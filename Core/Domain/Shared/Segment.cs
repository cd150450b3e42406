namespace CrmOnboarding.Domain.Shared;

/// <summary>How closely a customer is served (T-01). A lower member is a higher segment.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum Segment
{
    /// <summary>High touch.</summary>
    High,

    /// <summary>Medium touch.</summary>
    Medium,

    /// <summary>Digital touch, no human owner needed.</summary>
    Digital,
}
