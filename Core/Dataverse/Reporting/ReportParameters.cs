using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>Reads what callers of reports send; what makes no sense is refused with one sentence.</summary>
internal static class ReportParameters
{
    /// <summary>The date of a parameter; null where it was left out.</summary>
    public static Date? Day(DateTime? value) => value is { } moment && moment != default ? Date.FromDateTime(moment) : null;

    /// <summary>The text of a parameter without the space around it; null where it was left out or says nothing.</summary>
    public static string? Text(string? value) => value?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The member of a choice; null where the parameter was left out.</summary>
    /// <exception cref="DomainException">The choice has no such value.</exception>
    public static T? Option<T>(string parameter, int? value)
        where T : struct, Enum => value is not { } number
            ? null
            : ChoiceValues.Read<T>(number) ?? throw new DomainException(ReportingMessages.UnknownOption(parameter, number));

    /// <summary>A number within its range; the usual one where the parameter was left out.</summary>
    /// <exception cref="DomainException">It lies outside.</exception>
    public static int Number(string parameter, int? value, int usual, int least, int most) => value is not { } number
        ? usual
        : number >= least && number <= most
            ? number
            : throw new DomainException(ReportingMessages.OutOfRange(parameter, number, least, most));
}
