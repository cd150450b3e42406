using System.Collections.Generic;

namespace CrmOnboarding.Domain.Health;

/// <summary>A corner of a curve made of straight lines.</summary>
/// <param name="X">Where.</param>
/// <param name="Y">How high.</param>
internal sealed record CurvePoint(decimal X, decimal Y)
{
    /// <summary>The height of a curve: straight between its corners, level before the first and after the last.</summary>
    /// <remarks>Two corners at one place are a step; there it has the height of the first of them.</remarks>
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
