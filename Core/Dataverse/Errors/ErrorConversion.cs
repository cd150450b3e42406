using System;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Errors;

/// <summary>
/// The one place where an exception becomes what the platform and a person get to see.
/// </summary>
internal static class ErrorConversion
{
    /// <summary>Traces an exception and gives the one to throw in its place.</summary>
    /// <param name="exception">What was caught.</param>
    /// <param name="correlationId">Id under which the platform's logs hold the execution; shown for errors nobody foresaw.</param>
    /// <param name="mayRetry">Whether the platform can repeat this execution: true in an asynchronous step.</param>
    /// <param name="trace">Gets type, error code and stack; not the exceptions' messages, which can quote a customer's text.</param>
    /// <returns>
    /// For a rule that what a person entered contradicts: its sentence. For a transient fault or a lost race, when
    /// <paramref name="mayRetry"/>: a request to run again. Otherwise a general sentence with the id. The cause is kept inside where the
    /// platform's type has room for it.
    /// </returns>
    public static InvalidPluginExecutionException Convert(Exception exception, Guid correlationId, bool mayRetry, TraceLog trace)
    {
        if (exception is InvalidPluginExecutionException known)
        {
            return known;
        }

        var meaning = ServiceFaults.MeaningOf(exception);
        Trace(exception, meaning, trace);
        if (exception is DomainException rule)
        {
            return new InvalidPluginExecutionException(Catalogue.Render(rule.Reason, Language.English), exception);
        }

        if (meaning == FaultMeaning.Permanent)
        {
            return new InvalidPluginExecutionException(Catalogue.Render(ErrorMessages.Unexpected(correlationId), Language.English), exception);
        }

        var again = Catalogue.Render(ErrorMessages.Temporary(correlationId), Language.English);
        return mayRetry
            ? new InvalidPluginExecutionException(OperationStatus.Retry, again)
            : new InvalidPluginExecutionException(again, exception);
    }

    private static void Trace(Exception exception, FaultMeaning meaning, TraceLog trace)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            trace.Line("{0}, error code {1}, {2}", current.GetType().FullName, ServiceFaults.CodeOf(current)?.ToString("X8", null) ?? "none", meaning);
            if (current is DomainException rule)
            {
                trace.Line("Rule {0}", rule.Reason.Code);
            }

            trace.Line("{0}", current.StackTrace);
        }
    }
}
