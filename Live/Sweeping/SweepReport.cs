// Also compiled into the demo, where some of these are implicit.
#pragma warning disable IDE0005
using System.Collections.Generic;
using System.Globalization;
#pragma warning restore IDE0005

namespace CrmOnboarding.Live.Sweeping;

/// <summary>What a sweep did.</summary>
/// <param name="Evaluated">Plans that were evaluated.</param>
/// <param name="Written">Rows that were written.</param>
/// <param name="PassedOver">One sentence for each due plan that was passed over.</param>
/// <param name="Slices">Messages that were sent.</param>
/// <param name="IsComplete">False when it stopped before the last due plan.</param>
internal sealed record SweepReport(int Evaluated, int Written, IReadOnlyList<string> PassedOver, int Slices, bool IsComplete)
{
    /// <summary>The report as people read it.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0:N0} plans evaluated, {1:N0} rows written, {2:N0} plans passed over; {3:N0} slices.{4}",
        Evaluated, Written, PassedOver.Count, Slices, IsComplete ? string.Empty : " Stopped early: the next run goes on.");
}
