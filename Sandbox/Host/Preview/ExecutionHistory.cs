using CrmOnboarding.Sandbox.Pipeline;

namespace CrmOnboarding.Host.Preview;

/// <summary>The latest executions of plug-ins and workflows, newest first; older ones are forgotten.</summary>
internal sealed class ExecutionHistory : IDisposable
{
    private const int Most = 500;

    private readonly LinkedList<PluginExecution> _items = [];
    private readonly ExecutionLog _log;
    private readonly Lock _gate = new();

    public ExecutionHistory(ExecutionLog log)
    {
        _log = log;
        foreach (var execution in log.Items)
        {
            Note(execution);
        }

        log.Added += Note;
    }

    public IReadOnlyList<PluginExecution> Items
    {
        get
        {
            lock (_gate)
            {
                return [.. _items];
            }
        }
    }

    public void Dispose() => _log.Added -= Note;

    private void Note(PluginExecution execution)
    {
        lock (_gate)
        {
            _items.AddFirst(execution);
            if (_items.Count > Most)
            {
                _items.RemoveLast();
            }
        }
    }
}
