namespace CrmOnboarding.Domain.Shared;

/// <summary>The day from which value is expected (formulas.md section 6).</summary>
/// <param name="On">The day.</param>
/// <param name="IsPlanned">Whether it only is the plan: nothing has been delivered yet.</param>
internal sealed record Deployment(Date On, bool IsPlanned)
{
    /// <summary>The actual go-live, else the actual delivery, else the planned delivery; null when none is known.</summary>
    /// <param name="wentLiveOn">The day of the go-live; null until then.</param>
    /// <param name="deliveredOn">The day everything sold was delivered; null until then.</param>
    /// <param name="plannedOn">The day on which delivery is planned; null where none is.</param>
    public static Deployment? Of(Date? wentLiveOn, Date? deliveredOn, Date? plannedOn) =>
        (wentLiveOn ?? deliveredOn) is { } actual ? new Deployment(actual, IsPlanned: false)
        : plannedOn is { } planned ? new Deployment(planned, IsPlanned: true)
        : null;
}
