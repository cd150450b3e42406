#if NETFRAMEWORK
namespace System.Runtime.CompilerServices;

// The compiler looks these types up by name; .NET Framework does not have them. They carry no behaviour.

/// <summary>Lets the compiler emit <c>init</c> accessors on .NET Framework.</summary>
internal static class IsExternalInit;

/// <summary>Lets the compiler emit <c>required</c> members on .NET Framework.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;

/// <summary>Marks what a language feature needs of a consumer; read by the compiler only.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>The feature's name, as the compiler writes it.</summary>
    public string FeatureName { get; } = featureName;
}
#endif
