using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding.Faults;

/// <summary>
/// A platform without transactions, as other simulators are: what an extension wrote before a fault is still there after it. A test that
/// says that nothing is left must fail on it.
/// </summary>
internal sealed class NoRollback
{
    private static readonly string[] s_writes =
        ["Create", "Update", "Delete", "Upsert", "CreateMultiple", "UpdateMultiple", "UpsertMultiple"];

    private readonly List<OrganizationRequest> _written = [];

    /// <summary>Notes what extensions write from now on; hooks that are there stay.</summary>
    public void Watch(FaultHooks hooks)
    {
        var after = hooks.AfterCall;
        hooks.AfterCall = (call, answer) =>
        {
            // Noted before the fault that loses the answer.
            if (s_writes.Contains(call.Request.RequestName))
            {
                _written.Add(call.Request);
            }

            after?.Invoke(call, answer);
        };
    }

    /// <summary>Brings back what was rolled back.</summary>
    public void BringBack(SandboxOrganization sandbox)
    {
        sandbox.Faults.BeforeCall = null;
        sandbox.Faults.AfterCall = null;
        foreach (var request in _written)
        {
            request.Parameters.Remove("ConcurrencyBehavior");
            sandbox.SystemService.Execute(request);
        }
    }
}
