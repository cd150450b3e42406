#if NETFRAMEWORK
// The compiler looks these types up by name; .NET Framework does not have them. They carry no behaviour.
namespace System.Diagnostics.CodeAnalysis
{
    /// <summary>Marks a constructor that sets every required member; the compiler puts it on the copy constructor of a record.</summary>
    [AttributeUsage(AttributeTargets.Constructor)]
    internal sealed class SetsRequiredMembersAttribute : Attribute;
}

namespace System.Runtime.CompilerServices
{
    /// <summary>Lets the compiler emit <c>init</c> accessors on .NET Framework.</summary>
    internal static class IsExternalInit;

    /// <summary>Lets the compiler emit <c>required</c> members on .NET Framework.</summary>
    [AttributeUsage(
        AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
    internal sealed class RequiredMemberAttribute : Attribute;

    /// <summary>Marks what a language feature needs of a consumer; read by the compiler only.</summary>
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        /// <summary>The feature's name, as the compiler writes it.</summary>
        public string FeatureName { get; } = featureName;
    }
}
#endif
