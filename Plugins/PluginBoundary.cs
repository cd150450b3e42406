using System;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Tracing;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins;

/// <summary>
/// What every plug-in does around its use case: it takes the platform's services from the provider, closes the trace, and turns every
/// exception into the platform's own type.
/// </summary>
internal static class PluginBoundary
{
    /// <summary>Runs a use case for one execution of a step.</summary>
    /// <param name="serviceProvider">As the platform hands it to the plug-in.</param>
    /// <param name="useCase">Reads the execution and calls one use case.</param>
    /// <exception cref="InvalidPluginExecutionException">
    /// The use case failed; see <see cref="ErrorConversion"/> for what it says.
    /// </exception>
    public static void Run(IServiceProvider serviceProvider, Action<PluginExecution> useCase)
    {
        var context = Service<IPluginExecutionContext>(serviceProvider);
        var trace = new TraceLog((ITracingService?)serviceProvider.GetService(typeof(ITracingService)));
        trace.Line("{0} of {1} {2}, depth {3}, correlation {4}",
            context.MessageName, context.PrimaryEntityName, context.PrimaryEntityId, context.Depth, context.CorrelationId);
        var execution = new PluginExecution(context, Service<IOrganizationServiceFactory>(serviceProvider), trace);
        try
        {
            useCase(execution);
            trace.Close("Done.");
        }
        catch (Exception exception)
        {
            var isAsynchronous = context.Mode == (int)Mode.Asynchronous;
            var converted =
                ErrorConversion.Convert(exception, context.CorrelationId, isAsynchronous, () => execution.CallerLanguage, trace);
            trace.Close("Failed, status {0}.", converted.Status);
            throw converted;
        }
    }

    private static T Service<T>(IServiceProvider serviceProvider) =>
        (T)(serviceProvider.GetService(typeof(T)) ?? throw new InvalidPluginExecutionException(typeof(T).Name + " is missing."));
}
