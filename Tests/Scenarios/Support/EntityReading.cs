using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Scenarios.Support;

/// <summary>Short forms for assertions on rows.</summary>
internal static class EntityReading
{
    public static Date? On(this Entity row, string column) => new Row(row).Date(column);

    public static T? Choice<T>(this Entity row, string column)
        where T : struct, Enum => new Row(row).Choice<T>(column);

    public static string? Text(this Entity row, string column) => new Row(row).Text(column);

    public static EntityReference? Reference(this Entity row, string column) => new Row(row).Reference(column);
}
