namespace System.Activities;

/// <summary>The argument must have a value when the activity starts.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredArgumentAttribute : Attribute
{
    public override object TypeId => this;
}
