using System;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Probe;

/// <summary>Writes one line to the plug-in trace log: which message runs, at which stage, inside which.</summary>
/// <remarks>
/// The trace log survives a rollback and changes nothing under observation. Fields, separated by '|': the word
/// probe; ticks of the moment, UTC; message; table; stage; depth; operation id; correlation id; 1 inside a transaction; the surrounding
/// messages from the inside out as message@stage, separated by '&gt;'. No customer text.
/// </remarks>
public sealed class RecordingPlugin : IPlugin
{
    /// <summary>Writes the line.</summary>
    /// <param name="serviceProvider">Services of the platform.</param>
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext));
        var tracing = (ITracingService)serviceProvider.GetService(typeof(ITracingService));
        var fields = new object[]
        {
            "probe", DateTime.UtcNow.Ticks, context.MessageName, context.PrimaryEntityName, context.Stage, context.Depth,
            context.OperationId,
            context.CorrelationId, context.IsInTransaction ? 1 : 0, Parents(context.ParentContext),
        };
        tracing.Trace("{0}", string.Join("|", fields.Select(field => Convert.ToString(field, CultureInfo.InvariantCulture))));
    }

    private static string Parents(IPluginExecutionContext? parent)
    {
        var text = string.Empty;
        for (; parent != null; parent = parent.ParentContext)
        {
            text += (text.Length == 0 ? string.Empty : ">") + parent.MessageName + "@"
                + parent.Stage.ToString(CultureInfo.InvariantCulture);
        }

        return text;
    }
}
