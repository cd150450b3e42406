using System.Collections.Generic;

namespace CrmOnboarding.Domain.Health;

/// <summary>A corner of a piecewise linear curve.</summary>
/// <param name="X">Where.</param>
/// <param name="Y">How high.</param>
internal sealed record CurvePoint(decimal X, decimal Y)
{
    /// <summary>The height of a curve: linear between its corners, constant before the first and after the last.</summary>
    /// <remarks>Two corners at one place form a step, where the curve has the height of the first.</remarks>
    /// <param name="curve">The corners in rising order of <see cref="X"/>; at least one.</param>
    /// <param name="x">Where.</param>
    public static decimal Height(IReadOnlyList<CurvePoint> curve, decimal x)
    {
        var previous = curve[0];
        foreach (var point in curve)
        {
            if (x <= point.X)
            {
                return point.X == previous.X
                    ? point.Y
                    : previous.Y + ((point.Y - previous.Y) * (x - previous.X) / (point.X - previous.X));
            }

            previous = point;
        }

        return previous.Y;
    }
}
