using System.Collections.Generic;
using System.Linq;

namespace System.Activities.Hosting;

/// <summary>What a host offers to its activities.</summary>
public class WorkflowInstanceExtensionManager
{
    private readonly List<object> _singletons = [];
    private readonly List<(Type Type, Func<object> Create)> _providers = [];
    private bool _readOnly;

    /// <summary>One object for all runs.</summary>
    public virtual void Add(object singletonExtension)
    {
        ArgumentNullException.ThrowIfNull(singletonExtension);
        ThrowIfReadOnly();
        _singletons.Add(singletonExtension);
    }

    /// <summary>An object for each run, made when the run starts.</summary>
    public virtual void Add<T>(Func<T> extensionCreationFunction) where T : class
    {
        ArgumentNullException.ThrowIfNull(extensionCreationFunction);
        ThrowIfReadOnly();
        _providers.Add((typeof(T), extensionCreationFunction));
    }

    public void MakeReadOnly() => _readOnly = true;

    internal ExtensionInstances ForOneRun() => new(
        _singletons.ToArray(), _providers.Select(provider => (provider.Type, provider.Create())).ToArray());

    private void ThrowIfReadOnly()
    {
        if (_readOnly)
        {
            throw new InvalidOperationException("The extensions are in use by a workflow and can no longer change.");
        }
    }
}

/// <summary>The extensions of one run.</summary>
internal sealed class ExtensionInstances(object[] singletons, (Type Type, object Instance)[] made)
{
    public T Get<T>() where T : class
    {
        var singleton = singletons.OfType<T>().FirstOrDefault();
        if (singleton != null)
        {
            return singleton;
        }

        return (T)made.FirstOrDefault(each => typeof(T).IsAssignableFrom(each.Type)).Instance;
    }
}
