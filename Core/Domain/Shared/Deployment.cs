namespace CrmOnboarding.Domain.Shared;

/// <summary>The day from which value is expected (formulas.md section 6).</summary>
/// <param name="on">The day.</param>
/// <param name="isPlanned">Whether it only is the plan: nothing has been delivered yet.</param>
internal readonly struct Deployment(Date on, bool isPlanned)
{
    /// <summary>The day.</summary>
    public Date On { get; } = on;

    /// <summary>Whether it only is the plan: nothing has been delivered yet.</summary>
    public bool IsPlanned { get; } = isPlanned;

    /// <summary>The actual go-live, else the actual delivery, else the planned delivery; null when none is known.</summary>
    /// <param name="wentLiveOn">The day of the go-live; null until then.</param>
    /// <param name="deliveredOn">The day everything sold was delivered; null until then.</param>
    /// <param name="plannedOn">The day on which delivery is planned; null where none is.</param>
    public static Deployment? Of(Date? wentLiveOn, Date? deliveredOn, Date? plannedOn) =>
        (wentLiveOn ?? deliveredOn) is { } actual ? new Deployment(actual, isPlanned: false)
        : plannedOn is { } planned ? new Deployment(planned, isPlanned: true)
        : null;
}
