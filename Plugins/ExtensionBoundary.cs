using System;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Tracing;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins;

/// <summary>
/// What every plug-in does around its use case: takes the platform's services out of the provider, closes the trace, and lets nothing
/// out but the platform's own exception type.
/// </summary>
internal static class ExtensionBoundary
{
    /// <summary>Runs a use case for one event.</summary>
    /// <param name="serviceProvider">As the platform hands it to the plug-in.</param>
    /// <param name="useCase">Reads the event and calls one use case.</param>
    /// <exception cref="InvalidPluginExecutionException">The use case failed; see <see cref="ErrorConversion"/> for what it says.</exception>
    public static void Run(IServiceProvider serviceProvider, Action<ExtensionEvent> useCase)
    {
        var context = Service<IPluginExecutionContext>(serviceProvider);
        var trace = new TraceLog((ITracingService?)serviceProvider.GetService(typeof(ITracingService)));
        trace.Line("{0} of {1} {2}, depth {3}, correlation {4}",
            context.MessageName, context.PrimaryEntityName, context.PrimaryEntityId, context.Depth, context.CorrelationId);
        try
        {
            useCase(new ExtensionEvent(context, Service<IOrganizationServiceFactory>(serviceProvider), trace));
            trace.Close("Done.");
        }
        catch (Exception exception)
        {
            var converted = ErrorConversion.Convert(exception, context.CorrelationId, IsAsynchronous(context), trace);
            trace.Close("Failed, status {0}.", converted.Status);
            throw converted;
        }
    }

    private static bool IsAsynchronous(IPluginExecutionContext context) => context.Mode == 1;

    private static T Service<T>(IServiceProvider serviceProvider) =>
        (T)(serviceProvider.GetService(typeof(T)) ?? throw new InvalidPluginExecutionException(typeof(T).Name + " is missing."));
}
