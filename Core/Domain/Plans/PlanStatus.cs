namespace CrmOnboarding.Domain.Plans;

/// <summary>State of a plan.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum PlanStatus
{
    /// <summary>Under way and within the template's length.</summary>
    Onboarding,

    /// <summary>Under way past the template's last day (T-06).</summary>
    Overdue,

    /// <summary>Onboarding complete; contact goes on (C-16).</summary>
    Adopting,

    /// <summary>Every opportunity of the plan was reopened.</summary>
    Suspended,

    /// <summary>Every opportunity of the plan was lost.</summary>
    Cancelled,

    /// <summary>No opportunity of the plan is won yet (T-12).</summary>
    Draft,
}
