using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health.Dimensions;

/// <summary>
/// Schedule: the share, by weight, of what was due so far that is overdue. An item is overdue from the day after its due date.
/// </summary>
internal static class Schedule
{
    /// <summary>The sub-score of the schedule.</summary>
    public static DimensionReading Read(HealthInput input, HealthModelVersion model, EvaluationDate day)
    {
        var due = input.Due.On(day);
        return due.Weight <= 0
            ? DimensionReading.NotApplicable(HealthDimension.Schedule, DimensionMessages.NothingDue)
            : new DimensionReading(
                HealthDimension.Schedule,
                CurvePoint.Height(model.ScheduleCurve, due.OverdueWeight / due.Weight),
                DimensionMessages.Schedule(due.Overdue, due.Items),
                due.LastOn);
    }
}
