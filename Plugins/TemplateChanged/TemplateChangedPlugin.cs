using System;
using CrmOnboarding.Dataverse.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.TemplateChanged;

/// <summary>
/// Somebody creates, edits, publishes, retires or deletes a version of a template. Registered synchronously on <c>onb_template</c>: before
/// Create, Update of the columns that plans rest on, and Delete; and after Create, to copy the items of the version it is made from.
/// </summary>
public sealed class TemplateChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => ExtensionBoundary.Run(serviceProvider, static happened =>
    {
        var guard = new GuardTemplate(happened.Service, happened.Trace);
        var before = happened.Before;
        if (happened.Row("Target") is not { } target)
        {
            GuardTemplate.Deleting(before ?? new Entity());
        }
        else if (before is not null)
        {
            guard.Changing(target, before);
        }
        else if (happened.IsDone)
        {
            guard.Created(happened.PrimaryRow.Id, target);
        }
        else
        {
            guard.Creating(target);
        }
    });
}
