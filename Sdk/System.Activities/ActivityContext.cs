using System.Activities.Hosting;
using System.Collections.Generic;

namespace System.Activities;

/// <summary>One run: the values of the arguments and the host's extensions. Of no use after the run.</summary>
public class ActivityContext
{
    private readonly Dictionary<Argument, Location> _locations = new(ReferenceEqualityComparer.Instance);
    private readonly ExtensionInstances _extensions;
    private Guid _workflowInstanceId;
    private bool _ended;

    internal ActivityContext(ExtensionInstances extensions) => _extensions = extensions;

    public string ActivityInstanceId
    {
        get
        {
            ThrowIfEnded();
            return "1";
        }
    }

    public Guid WorkflowInstanceId
    {
        get
        {
            ThrowIfEnded();
            return _workflowInstanceId == Guid.Empty ? _workflowInstanceId = Guid.NewGuid() : _workflowInstanceId;
        }
    }

    /// <summary>The host's extension of the type or of one derived from it; null if it gave none.</summary>
    public T GetExtension<T>() where T : class
    {
        ThrowIfEnded();
        return _extensions?.Get<T>();
    }

    public object GetValue(Argument argument) => LocationOf(argument).Value;

    public T GetValue<T>(InArgument<T> argument) => ((Location<T>)LocationOf(argument)).Value;

    public T GetValue<T>(OutArgument<T> argument) => ((Location<T>)LocationOf(argument)).Value;

    public T GetValue<T>(InOutArgument<T> argument) => ((Location<T>)LocationOf(argument)).Value;

    public void SetValue(Argument argument, object value) => LocationOf(argument).Value = value;

    public void SetValue<T>(InArgument<T> argument, T value) => SetLocated(argument, value);

    public void SetValue<T>(OutArgument<T> argument, T value) => SetLocated(argument, value);

    public void SetValue<T>(InOutArgument<T> argument, T value) => SetLocated(argument, value);

    internal void Add(Argument argument, Location location) => _locations.Add(argument, location);

    internal void End() => _ended = true;

    internal Location LocationOf(Argument argument)
    {
        ThrowIfEnded();
        ArgumentNullException.ThrowIfNull(argument);
        return _locations.TryGetValue(argument, out var location)
            ? location
            : throw new InvalidOperationException(
                $"An argument of type {argument.ArgumentType} belongs to another activity and has no value here.");
    }

    // The original forgives a null argument on setting, and nowhere else: an output that nobody asked for is dropped.
    private void SetLocated<T>(Argument argument, T value)
    {
        ThrowIfEnded();
        if (argument != null)
        {
            ((Location<T>)LocationOf(argument)).Value = value;
        }
    }

    private void ThrowIfEnded() => ObjectDisposedException.ThrowIf(_ended, this);
}

public class CodeActivityContext : ActivityContext
{
    internal CodeActivityContext(ExtensionInstances extensions) : base(extensions)
    {
    }
}
