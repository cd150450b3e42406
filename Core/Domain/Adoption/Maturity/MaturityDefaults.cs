using CrmOnboarding.Domain.Adoption.Maturity;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>
    /// What good looks like, on levels from 1 (not begun) to 5 (leading); our own figures, to be set by each organization (C-10).
    /// </summary>
    public static ValueList<MaturityGoal> Maturity { get; } = new(
    [
        new(MaturityArea.Goals, new(High: 4, Medium: 3, Digital: 2)),
        new(MaturityArea.Use, new(High: 4, Medium: 4, Digital: 3)),
        new(MaturityArea.People, new(High: 4, Medium: 3, Digital: 3)),
        new(MaturityArea.Processes, new(High: 4, Medium: 3, Digital: 2)),
        new(MaturityArea.Sponsorship, new(High: 4, Medium: 3, Digital: 1)),
    ]);
}
