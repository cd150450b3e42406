using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Adoption.Maturity;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>Measurements as stored; each kind is its own fact.</summary>
internal static class MeasurementRow
{
    private static readonly string[] Columns =
    [
        MeasurementTable.Kind, MeasurementTable.TakenOn, MeasurementTable.Value, MeasurementTable.OutOf, MeasurementTable.Note,
        MeasurementTable.ShownToCustomerOn, MeasurementTable.LowUseReason, MeasurementTable.Area,
    ];

    /// <summary>The query for the measurements of plans.</summary>
    public static QueryExpression Of(object[] planIds) =>
        FactQuery.Of(MeasurementTable.LogicalName, MeasurementTable.Id, Columns, planIds);

    /// <summary>A reading of use; null for another kind, or without a day or a number.</summary>
    public static UtilisationReading? Use(Row row) =>
        Is(row, MeasurementKind.Use) && row.Date(MeasurementTable.TakenOn) is { } on && Percent(row) is { } percent
            ? new UtilisationReading(on, percent)
            : null;

    /// <summary>A pulse; null for another kind, or without a day or a number from 1 to 10.</summary>
    public static Pulse? Pulse(Row row) =>
        Is(row, MeasurementKind.Pulse) && row.Date(MeasurementTable.TakenOn) is { } on
            && row.Decimal(MeasurementTable.Value) is >= Domain.Shared.Pulse.Worst and <= Domain.Shared.Pulse.Best and var score
                ? new Pulse(on, (int)decimal.Round(score, System.MidpointRounding.AwayFromZero), row.Text(MeasurementTable.Note))
                : null;

    /// <summary>A survey; null for another kind, or without a day or a number.</summary>
    public static Satisfaction? Survey(Row row) =>
        Is(row, MeasurementKind.Survey) && row.Date(MeasurementTable.TakenOn) is { } on && Percent(row) is { } percent
            ? new Satisfaction(on, percent)
            : null;

    /// <summary>The level of an area of maturity; null for another kind, or without a day, an area or a level from 1 to 5.</summary>
    public static MaturityReading? Maturity(Row row) =>
        Is(row, MeasurementKind.Maturity) && row.Date(MeasurementTable.TakenOn) is { } on
            && row.Choice<MaturityArea>(MeasurementTable.Area) is { } area
            && row.Decimal(MeasurementTable.Value) is >= MaturityReading.Lowest and <= MaturityReading.Highest and var level
                ? new MaturityReading(on, area, (int)decimal.Round(level, System.MidpointRounding.AwayFromZero))
                : null;

    /// <summary>The day on which the customer saw a result; null when they did not.</summary>
    public static Date? ShownOn(Row row) => row.Date(MeasurementTable.ShownToCustomerOn);

    /// <summary>Whether results are recorded.</summary>
    public static bool IsResult(Row row) => Is(row, MeasurementKind.Result);

    /// <summary>Whether somebody found out why use is low.</summary>
    public static bool ExplainsLowUse(Row row) => row.Option(MeasurementTable.LowUseReason) is not null;

    private static bool Is(Row row, MeasurementKind kind) => row.Choice<MeasurementKind>(MeasurementTable.Kind) == kind;

    private static decimal? Percent(Row row) => row.Decimal(MeasurementTable.Value) is not { } value
        ? null
        : row.Decimal(MeasurementTable.OutOf) is { } outOf
            ? outOf > 0 ? 100m * value / outOf : null
            : value;
}
