using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages;

/// <summary>
/// On whose behalf and inside what a request runs. A caller of the organization starts one with <see cref="ForCaller"/>;
/// every request made while another runs gets a nested one, so that transaction, correlation and depth carry on.
/// </summary>
public sealed class RequestScope
{
    private RequestScope(Guid userId, Guid initiatingUserId, Guid correlationId)
    {
        UserId = userId;
        InitiatingUserId = initiatingUserId;
        CorrelationId = correlationId;
    }

    /// <summary>User whose privileges count.</summary>
    public Guid UserId { get; private init; }

    /// <summary>User who made the outermost request.</summary>
    public Guid InitiatingUserId { get; private init; }

    /// <summary>1 for a caller's own request, one more for each extension in between. 8 is the most.</summary>
    public int Depth { get; private init; } = 1;

    /// <summary>Same for everything that follows from one outermost request, asynchronous work included.</summary>
    public Guid CorrelationId { get; private init; }

    /// <summary>Of asynchronous work: id of the job. Empty otherwise.</summary>
    public Guid OperationId { get; private init; }

    /// <summary>Id a caller gave the request, or null.</summary>
    public Guid? RequestId { get; private init; }

    /// <summary>Context of the message during which this request was made; null for a caller's own request.</summary>
    public IPluginExecutionContext? Parent { get; private init; }

    /// <summary>
    /// Context of the message that runs in this scope. Set by the pipeline before the main operation, so that messages raised by the
    /// main operation get it as their parent.
    /// </summary>
    public IPluginExecutionContext? Context { get; init; }

    /// <summary>The transaction the request takes part in, or null while there is none.</summary>
    public StoreTransaction? Transaction { get; private init; }

    /// <summary>Whether a transaction is open.</summary>
    public bool IsInTransaction => Transaction is not null;

    /// <summary>Scope of a request that a caller makes from outside.</summary>
    /// <param name="userId">The caller.</param>
    /// <param name="correlationId">New id for the chain of work.</param>
    /// <param name="requestId">Id the caller gave, or null.</param>
    public static RequestScope ForCaller(Guid userId, Guid correlationId, Guid? requestId = null) =>
        new(userId, userId, correlationId) { RequestId = requestId };

    /// <summary>Scope of queued work: outside every transaction, with the ids of the request it follows from.</summary>
    /// <param name="userId">User the work runs as.</param>
    /// <param name="initiatingUserId">User who made the outermost request.</param>
    /// <param name="correlationId">Id of the chain of work.</param>
    /// <param name="operationId">Id of the job.</param>
    /// <param name="depth">Depth of the request that queued it.</param>
    /// <param name="parent">Context of the message that queued it.</param>
    public static RequestScope ForJob(
        Guid userId, Guid initiatingUserId, Guid correlationId, Guid operationId, int depth, IPluginExecutionContext? parent) =>
        new(userId, initiatingUserId, correlationId) { OperationId = operationId, Depth = depth, Parent = parent };

    /// <summary>The same scope inside a transaction.</summary>
    public RequestScope In(StoreTransaction transaction) => Copy(UserId, Depth, Parent, Context, transaction);

    /// <summary>The same scope with the context of the message that now runs.</summary>
    public RequestScope With(IPluginExecutionContext context) => Copy(UserId, Depth, Parent, context, Transaction);

    /// <summary>
    /// Scope of a message that the platform itself raises during the running one (rows of a deep insert, the messages inside Win):
    /// same user and depth, the running message is the parent.
    /// </summary>
    public RequestScope Nested() => Copy(UserId, Depth, Context ?? Parent, null, Transaction);

    /// <summary>Scope of a request that an extension makes during the running message: one deeper, as the given user.</summary>
    public RequestScope NestedByExtension(Guid userId) => Copy(userId, Depth + 1, Context ?? Parent, null, Transaction);

    private RequestScope Copy(
        Guid userId, int depth, IPluginExecutionContext? parent, IPluginExecutionContext? context, StoreTransaction? transaction) =>
        new(userId, InitiatingUserId, CorrelationId)
        {
            Depth = depth,
            OperationId = OperationId,
            RequestId = RequestId,
            Parent = parent,
            Context = context,
            Transaction = transaction,
        };
}
