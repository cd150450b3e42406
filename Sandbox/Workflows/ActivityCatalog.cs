using System.Activities;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace CrmOnboarding.Sandbox.Workflows;

/// <summary>
/// The custom activities of the imported assemblies. As on the platform, one instance of an activity serves every call, so an
/// activity that keeps state between calls shows it here too.
/// </summary>
/// <param name="resolveType">Finds a type by its assembly-qualified name as registered; null when there is none.</param>
internal sealed class ActivityCatalog(Func<string, Type?> resolveType)
{
    private readonly ConcurrentDictionary<string, Activity?> _activities = new(StringComparer.Ordinal);

    /// <summary>The activity registered under that assembly-qualified name; null when there is none.</summary>
    public Activity? Find(string assemblyQualifiedName) => _activities.GetOrAdd(assemblyQualifiedName, Create);

    [SuppressMessage("Trimming", "IL2072", Justification = "Activities come from imported assemblies.")]
    private Activity? Create(string assemblyQualifiedName) =>
        resolveType(assemblyQualifiedName) is { } type ? (Activity?)Activator.CreateInstance(type) : null;
}
