using System.Linq;
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
        var due = input.Milestones
            .Where(item => item.IsRequired && item.Status is MilestoneStatus.Open or MilestoneStatus.Done && day.Reached(item.DueOn))
            .ToArray();
        var dueWeight = due.Sum(item => item.Weight);
        if (dueWeight <= 0)
        {
            return DimensionReading.NotApplicable(HealthDimension.Schedule, DimensionMessages.NothingDue);
        }

        var overdue = due.Where(item => item.Status == MilestoneStatus.Open && day.Elapsed(item.DueOn, 1)).ToArray();
        return new DimensionReading(
            HealthDimension.Schedule,
            CurvePoint.Height(model.ScheduleCurve, overdue.Sum(item => item.Weight) / dueWeight),
            DimensionMessages.Schedule(overdue.Length, due.Length),
            due.Max(item => (Date?)item.DueOn));
    }
}
