using System;
using System.Globalization;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>What a report reads of measurements: surveys that were summed up elsewhere, and answers of single customers.</summary>
internal static class SurveyRow
{
    /// <summary>The best answer where a row does not say it.</summary>
    private const int UsualScale = 5;

    private const decimal Whole = 100m;

    /// <summary>What to read.</summary>
    public static readonly string[] Columns =
    [
        MeasurementTable.Kind, MeasurementTable.TakenOn, MeasurementTable.Value, MeasurementTable.OutOf, MeasurementTable.Dimension,
        MeasurementTable.Provider, MeasurementTable.Period, MeasurementTable.PeriodFromOn, MeasurementTable.PeriodUntilOn,
    ];

    /// <summary>Whether a row is what one customer answered, from 1 to the best.</summary>
    public static bool IsAnswer(Row row) => Is(row, MeasurementKind.SurveyAnswer) && Rating(row) is not null;

    /// <summary>Whether the answer says what was rated.</summary>
    public static bool IsOfADimension(Row row) => row.Option(MeasurementTable.Dimension) is not null;

    /// <summary>
    /// A survey as one row: good and excellent answers out of all. Null for another kind, and where it does not say how many answered: its
    /// percentage counts for its plan, and cannot be weighed against others.
    /// </summary>
    public static SatisfactionScore? Summed(Row row) =>
        Is(row, MeasurementKind.Survey)
        && row.Decimal(MeasurementTable.Value) is >= 0 and var best
        && row.Decimal(MeasurementTable.OutOf) is > 0 and var answers
        && best <= answers
            ? new SatisfactionScore((int)Math.Round(answers, MidpointRounding.AwayFromZero), Whole * best / answers)
            : null;

    /// <summary>The best answer of the survey.</summary>
    public static int Scale(Row row) => row.Decimal(MeasurementTable.OutOf) is >= 2 and var best ? (int)best : UsualScale;

    /// <summary>The answer; null where it is not on the scale.</summary>
    public static int? Rating(Row row) => row.Decimal(MeasurementTable.Value) is >= 1 and var rating && rating <= Scale(row)
        ? (int)Math.Round(rating, MidpointRounding.AwayFromZero)
        : null;

    /// <summary>The value of what was rated.</summary>
    public static string Dimension(Row row) =>
        (row.Option(MeasurementTable.Dimension) ?? 0).ToString(CultureInfo.InvariantCulture);

    /// <summary>What people call it.</summary>
    public static string DimensionLabel(Row row) => row.Label(MeasurementTable.Dimension) ?? Dimension(row);

    /// <summary>First day of the period.</summary>
    public static Date From(Row row) => row.Date(MeasurementTable.PeriodFromOn) ?? row.Date(MeasurementTable.TakenOn)!.Value;

    /// <summary>Last day of the period.</summary>
    public static Date Until(Row row) => row.Date(MeasurementTable.PeriodUntilOn) ?? row.Date(MeasurementTable.TakenOn)!.Value;

    /// <summary>The answer to the rules; it speaks about its period, whenever it was given.</summary>
    public static SurveyAnswer? Answer(Row row) =>
        Rating(row) is { } rating ? new SurveyAnswer(Dimension(row), From(row), rating) : null;

    private static bool Is(Row row, MeasurementKind kind) => row.Choice<MeasurementKind>(MeasurementTable.Kind) == kind;
}
