using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Faults;

/// <summary>A call that an extension makes through the organization service it was given.</summary>
/// <param name="Request">The request.</param>
/// <param name="TypeName">Full name of the class that makes it.</param>
/// <param name="Number">1 for the first call of that execution, and so on.</param>
/// <param name="UserId">User the call is made as.</param>
public sealed record ServiceCall(OrganizationRequest Request, string TypeName, int Number, Guid UserId);

/// <summary>What is done to a row.</summary>
public enum RowWriteKind
{
    /// <summary>Inserted.</summary>
    Insert,

    /// <summary>Changed.</summary>
    Update,

    /// <summary>Removed.</summary>
    Delete,
}

/// <summary>A row that is written.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Table">Logical name of its table.</param>
/// <param name="Id">Its id.</param>
public readonly record struct RowWrite(RowWriteKind Kind, string Table, Guid Id);

/// <summary>
/// Where a test may throw. Whatever a handler throws is treated as if the platform had failed there: a fault as it is, anything else
/// as an unexpected error. Empty hooks cost nothing.
/// </summary>
public sealed class FaultHooks
{
    /// <summary>Before a call of an extension is dispatched.</summary>
    public Action<ServiceCall>? BeforeCall { get; set; }

    /// <summary>After it was carried out, before its answer is handed back.</summary>
    public Action<ServiceCall, OrganizationResponse>? AfterCall { get; set; }

    /// <summary>Before a row is written.</summary>
    public Action<RowWrite>? BeforeRow { get; set; }

    /// <summary>After it was written, in the same transaction.</summary>
    public Action<RowWrite>? AfterRow { get; set; }
}
