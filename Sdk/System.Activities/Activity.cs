namespace System.Activities;

/// <summary>A step of a workflow. Only <see cref="CodeActivity"/> can be run here.</summary>
public abstract class Activity
{
    private string _displayName;
    private RunPlan _plan;

    protected Activity()
    {
    }

    /// <summary>The type's name unless set.</summary>
    public string DisplayName
    {
        get => _displayName ??= NameOf(GetType());
        set => _displayName = value ?? string.Empty;
    }

    /// <summary>The place in the workflow once it ran, null before.</summary>
    public string Id => _plan == null ? null : "1";

    public override string ToString() => $"{Id}: {DisplayName}";

    /// <summary>Found once per instance and shared by all its runs.</summary>
    internal RunPlan Plan
    {
        get
        {
            if (_plan == null)
            {
                lock (this)
                {
                    _plan ??= RunPlan.Of(this);
                }
            }

            return _plan;
        }
    }

    internal virtual void Run(CodeActivityContext context)
    {
        throw new NotSupportedException(
            $"{GetType().FullName} is no CodeActivity. Workflows of other activities are not run by this runtime.");
    }

    private static string NameOf(Type type)
    {
        if (!type.IsGenericType)
        {
            return type.Name;
        }

        var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return $"{name}<{string.Join(",", Array.ConvertAll(type.GetGenericArguments(), NameOf))}>";
    }
}

/// <summary>An activity that gives a value.</summary>
public abstract class ActivityWithResult : Activity
{
    internal ActivityWithResult()
    {
    }

    public Type ResultType => ResultTypeCore;

    public OutArgument Result
    {
        get => ResultCore;
        set => ResultCore = value;
    }

    internal abstract Type ResultTypeCore { get; }

    internal abstract OutArgument ResultCore { get; set; }

    internal abstract object Evaluate(CodeActivityContext context);
}

public abstract class Activity<TResult> : ActivityWithResult
{
    protected Activity()
    {
    }

    public new OutArgument<TResult> Result { get; set; }

    internal override Type ResultTypeCore => typeof(TResult);

    internal override OutArgument ResultCore
    {
        get => Result;
        set => Result = (OutArgument<TResult>)value;
    }

    internal override object Evaluate(CodeActivityContext context)
    {
        throw new NotSupportedException(
            $"{GetType().FullName} is no CodeActivity. Workflows of other activities are not run by this runtime.");
    }
}
