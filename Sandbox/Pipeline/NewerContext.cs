using System.Runtime.CompilerServices;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>
/// Shows a context with the members that SDKs after 9.2.46 brought. A class that names those interfaces cannot be loaded
/// beside an older SDK, so it stands apart and is touched only where the SDK in use has them.
/// </summary>
internal static class NewerContext
{
    private static readonly bool SdkHasIt = typeof(IPlugin).Assembly.GetType("Microsoft.Xrm.Sdk.IPluginExecutionContext4") is not null;

    public static IPluginExecutionContext Of(IPluginExecutionContext context)
    {
        return SdkHasIt && context is IPluginExecutionContext2 inner ? Show(inner) : context;
    }

    // Neither inlined nor of its own return type: either would load the class into Of.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IPluginExecutionContext Show(IPluginExecutionContext2 inner) => new Context4(inner);
}

/// <summary>A context of one row under the newer interfaces; everything else is the inner context's.</summary>
internal sealed class Context4(IPluginExecutionContext2 inner) : IPluginExecutionContext4
{
    public Guid AuthenticatedUserId => inner.InitiatingUserId;

    public EntityImageCollection[] PreEntityImagesCollection => [inner.PreEntityImages];

    public EntityImageCollection[] PostEntityImagesCollection => [inner.PostEntityImages];

    public int Stage => inner.Stage;

    public IPluginExecutionContext? ParentContext => inner.ParentContext;

    public int Mode => inner.Mode;

    public int IsolationMode => inner.IsolationMode;

    public int Depth => inner.Depth;

    public string MessageName => inner.MessageName;

    public string PrimaryEntityName => inner.PrimaryEntityName;

    public Guid PrimaryEntityId => inner.PrimaryEntityId;

    public Guid? RequestId => inner.RequestId;

    public string SecondaryEntityName => inner.SecondaryEntityName;

    public ParameterCollection InputParameters => inner.InputParameters;

    public ParameterCollection OutputParameters => inner.OutputParameters;

    public ParameterCollection SharedVariables => inner.SharedVariables;

    public Guid UserId => inner.UserId;

    public Guid InitiatingUserId => inner.InitiatingUserId;

    public Guid BusinessUnitId => inner.BusinessUnitId;

    public Guid OrganizationId => inner.OrganizationId;

    public string OrganizationName => inner.OrganizationName;

    public EntityImageCollection PreEntityImages => inner.PreEntityImages;

    public EntityImageCollection PostEntityImages => inner.PostEntityImages;

    public EntityReference? OwningExtension => inner.OwningExtension;

    public Guid CorrelationId => inner.CorrelationId;

    public bool IsExecutingOffline => inner.IsExecutingOffline;

    public bool IsOfflinePlayback => inner.IsOfflinePlayback;

    public bool IsInTransaction => inner.IsInTransaction;

    public Guid OperationId => inner.OperationId;

    public DateTime OperationCreatedOn => inner.OperationCreatedOn;

    public Guid UserAzureActiveDirectoryObjectId => inner.UserAzureActiveDirectoryObjectId;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => inner.InitiatingUserAzureActiveDirectoryObjectId;

    public Guid InitiatingUserApplicationId => inner.InitiatingUserApplicationId;

    public Guid PortalsContactId => inner.PortalsContactId;

    public bool IsPortalsClientCall => inner.IsPortalsClientCall;
}
