using System;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Errors;

/// <summary>
/// The one place that turns an exception into what the platform and people get to see.
/// </summary>
internal static class ErrorConversion
{
    /// <summary>Traces an exception and returns the one to throw instead.</summary>
    /// <param name="exception">What was caught.</param>
    /// <param name="correlationId">Id under which the platform's logs hold the execution; shown for errors nobody foresaw.</param>
    /// <param name="mayRetry">Whether the platform can repeat this execution: true in an asynchronous step.</param>
    /// <param name="language">
    /// Gives the language of the user who started the execution; asked only when there is something to say. If even that fails, because the
    /// fault has ended the transaction, the sentence is in English.
    /// </param>
    /// <param name="trace">Gets type, error code and stack; not the exceptions' messages, which can quote a customer's text.</param>
    /// <returns>
    /// For a rule that somebody's input contradicts, here or in a step on a row that was written: its sentence. For a
    /// transient fault or a lost race, if
    /// <paramref name="mayRetry"/>: a request to run again. Otherwise a general sentence with the id. The cause is kept inside if the
    /// platform's type can hold it.
    /// </returns>
    public static InvalidPluginExecutionException Convert(
        Exception exception, Guid correlationId, bool mayRetry, Func<Language> language, TraceLog trace)
    {
        if (exception is InvalidPluginExecutionException known)
        {
            return known;
        }

        var meaning = ServiceFaults.MeaningOf(exception);
        Trace(exception, meaning, trace);
        if (exception is DomainException rule)
        {
            return new InvalidPluginExecutionException(Catalogue.Render(rule.Reason, Known(language, trace)), exception);
        }

        if (meaning == FaultMeaning.Refused)
        {
            // A step on a row that this execution wrote has said why: ours, or another vendor's.
            return new InvalidPluginExecutionException(ServiceFaults.SentenceOf(exception), exception);
        }

        if (meaning is FaultMeaning.Permanent or FaultMeaning.OwnerRefused or FaultMeaning.Denied)
        {
            return new InvalidPluginExecutionException(
                Catalogue.Render(ErrorMessages.Unexpected(correlationId), Known(language, trace)), exception);
        }

        var again = Catalogue.Render(ErrorMessages.Temporary(correlationId), Known(language, trace));
        return mayRetry
            ? new InvalidPluginExecutionException(OperationStatus.Retry, again)
            : new InvalidPluginExecutionException(again, exception);
    }

    private static Language Known(Func<Language> language, TraceLog trace)
    {
        try
        {
            return language();
        }
        catch (Exception exception) when (exception is FaultException or TimeoutException)
        {
            trace.Line("The language of the user cannot be read: {0}.", exception.GetType().FullName);
            return Language.English;
        }
    }

    private static void Trace(Exception exception, FaultMeaning meaning, TraceLog trace)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            trace.Line("{0}, error code {1}, {2}", current.GetType().FullName,
                ServiceFaults.CodeOf(current)?.ToString("X8", null) ?? "none", meaning);
            if (current is DomainException rule)
            {
                trace.Line("Rule {0}", rule.Reason.Code);
            }

            trace.Line("{0}", current.StackTrace);
        }
    }
}
