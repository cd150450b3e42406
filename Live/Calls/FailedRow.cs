using System;
using System.Globalization;
using CrmOnboarding.Dataverse.Errors;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Live.Calls;

/// <summary>A row that an operation could not write.</summary>
/// <param name="Row">The row.</param>
/// <param name="Sentence">What happened, in one line.</param>
internal sealed record FailedRow(EntityReference Row, string Sentence)
{
    /// <summary>Describes what an exception means for a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="error">What was thrown.</param>
    public static FailedRow Of(EntityReference row, Exception error)
    {
        var code = ServiceFaults.CodeOf(error) is { } number ? number.ToString("X8", CultureInfo.InvariantCulture) : error.GetType().Name;
        return new FailedRow(row, $"{row.LogicalName} {row.Id} was not written, error {code}: {FirstLine(error.Message)}");
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0].Trim();
}
