using System;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>Which part of the due plans one message evaluates, and for how long.</summary>
internal sealed class DueSlice
{
    /// <summary>Describes a slice.</summary>
    /// <param name="after">Where the slice before ended; null or empty for the first.</param>
    /// <param name="seconds">
    /// How long it goes on beginning batches, 0 to <see cref="EvaluateDuePlans.MostSeconds"/>; 0 is one batch; null is
    /// <see cref="EvaluateDuePlans.UsualSeconds"/>.
    /// </param>
    /// <param name="plansPerBatch">Plans that are read together, 1 to <see cref="StoredPlan.MostAtOnce"/>, which null is too.</param>
    /// <param name="passesOver">Whether its plans are only named and passed over.</param>
    /// <exception cref="DomainException">A number lies outside its range.</exception>
    public DueSlice(string? after, int? seconds, int? plansPerBatch, bool passesOver)
    {
        After = string.IsNullOrEmpty(after) ? null : after;
        Time = TimeSpan.FromSeconds(Checked("Seconds", seconds ?? EvaluateDuePlans.UsualSeconds, 0, EvaluateDuePlans.MostSeconds));
        PlansPerBatch = Checked("PlansPerBatch", plansPerBatch ?? StoredPlan.MostAtOnce, 1, StoredPlan.MostAtOnce);
        PassesOver = passesOver;
    }

    /// <summary>Where the slice before ended; null for the first.</summary>
    public string? After { get; }

    /// <summary>How long it goes on beginning batches; zero is one batch.</summary>
    public TimeSpan Time { get; }

    /// <summary>Plans that are read together.</summary>
    public int PlansPerBatch { get; }

    /// <summary>Whether its plans are only named and passed over.</summary>
    public bool PassesOver { get; }

    private static int Checked(string parameter, int value, int least, int most) => value >= least && value <= most
        ? value
        : throw new DomainException(EvaluationMessages.OutOfRange(parameter, value, least, most));
}
