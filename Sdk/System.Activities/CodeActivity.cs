namespace System.Activities;

/// <summary>An activity in code. Instances are cached and shared: they must keep no state between runs.</summary>
public abstract class CodeActivity : Activity
{
    protected CodeActivity()
    {
    }

    protected abstract void Execute(CodeActivityContext context);

    internal override void Run(CodeActivityContext context) => Execute(context);
}

/// <summary>An activity in code that returns a value.</summary>
public abstract class CodeActivity<TResult> : Activity<TResult>
{
    protected CodeActivity()
    {
    }

    protected abstract TResult Execute(CodeActivityContext context);

    internal override void Run(CodeActivityContext context) => Result.Set(context, Execute(context));

    internal override object Evaluate(CodeActivityContext context) => Execute(context);
}
