using CrmOnboarding.Sandbox.Faults;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>
/// Runs something right before a given call of a given extension, once: how tests make two executions meet at the same
/// place every time. Asynchronous executions have no transaction open between their calls, so anything may run there,
/// the rest of the queue included.
/// </summary>
internal sealed class Interleaving : IDisposable
{
    private readonly FaultHooks _hooks;
    private readonly Action<ServiceCall>? _others;
    private readonly string _typeName;
    private readonly int _number;
    private Action? _action;

    /// <param name="hooks">The hooks of the organization; what they hold already keeps running.</param>
    /// <param name="typeName">Full name of the class, or the end of it; empty for any.</param>
    /// <param name="number">The call, from 1.</param>
    /// <param name="action">What runs before it.</param>
    public Interleaving(FaultHooks hooks, string typeName, int number, Action action)
    {
        _hooks = hooks;
        _others = hooks.BeforeCall;
        _typeName = typeName;
        _number = number;
        _action = action;
        hooks.BeforeCall = Before;
    }

    /// <summary>Takes the hook away.</summary>
    public void Dispose() => _hooks.BeforeCall = _others;

    private void Before(ServiceCall call)
    {
        _others?.Invoke(call);
        if (_action is { } action && call.Number == _number && call.TypeName.EndsWith(_typeName, StringComparison.Ordinal))
        {
            // Once, and not again for what it starts itself.
            _action = null;
            action();
        }
    }
}
