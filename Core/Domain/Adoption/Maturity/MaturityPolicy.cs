using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption.Maturity;

/// <summary>Settings of the maturity benchmark (C-10).</summary>
/// <param name="goals">What good looks like, on levels from 1 (not begun) to 5 (leading).</param>
internal sealed class MaturityPolicy(ValueList<MaturityGoal> goals)
{
    /// <summary>What ships: our own figures, to be set by each organization.</summary>
    public static MaturityPolicy Shipped { get; } = new(new ValueList<MaturityGoal>(
    [
        new(MaturityArea.Goals, new(High: 4, Medium: 3, Digital: 2)),
        new(MaturityArea.Use, new(High: 4, Medium: 4, Digital: 3)),
        new(MaturityArea.People, new(High: 4, Medium: 3, Digital: 3)),
        new(MaturityArea.Processes, new(High: 4, Medium: 3, Digital: 2)),
        new(MaturityArea.Sponsorship, new(High: 4, Medium: 3, Digital: 1)),
    ]));

    /// <summary>What good looks like.</summary>
    public ValueList<MaturityGoal> Goals => goals;
}
