using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>
/// Loads plug-in assemblies from the bytes that came in the solution, each into a load context of its own. What they
/// reference (the SDK, System.Activities, System.ServiceModel) resolves to the contracts of the default context; the
/// framework's facades do the rest.
/// </summary>
internal sealed class PluginLoader(MetadataCatalog metadata)
{
    // Code is immutable, so organizations of one process share what they load from equal bytes.
    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<Guid, Assembly> _assemblies = [];
    private readonly Dictionary<(Guid Type, string? Configuration), IPlugin> _instances = [];
    private readonly Dictionary<string, Type?> _types = new(StringComparer.Ordinal);
    private OrganizationMetadata _builtFor = metadata.Current;

    /// <summary>The one instance of a plug-in class for a configuration: the platform caches it, so it must keep no state.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">The class is missing or is no plug-in.</exception>
    public IPlugin Plugin(Guid pluginTypeId, string? unsecure, string? secure)
    {
        Refresh();
        var key = (pluginTypeId, unsecure);
        if (!_instances.TryGetValue(key, out var plugin))
        {
            var type = metadata.Current.FindPluginType(pluginTypeId) ?? throw PipelineFaults.UnknownPluginType(pluginTypeId);
            plugin = Create(LoadType(type), unsecure, secure);
            _instances.Add(key, plugin);
        }

        return plugin;
    }

    /// <summary>A registered class by its assembly-qualified name; null when no imported assembly registers it.</summary>
    public Type? FindType(string assemblyQualifiedName)
    {
        Refresh();
        if (!_types.TryGetValue(assemblyQualifiedName, out var found))
        {
            var registered = metadata.Current.Assemblies
                .SelectMany(assembly => assembly.Types)
                .FirstOrDefault(type => type.AssemblyQualifiedName == assemblyQualifiedName);
            found = registered is null ? null : LoadType(registered);
            _types.Add(assemblyQualifiedName, found);
        }

        return found;
    }

    /// <summary>Makes an instance with the constructor that takes the most configuration: two texts, one, none.</summary>
    public static IPlugin Create(Type type, string? unsecure, string? secure)
    {
        if (!typeof(IPlugin).IsAssignableFrom(type))
        {
            throw PipelineFaults.NotAPlugin(type.FullName!);
        }

        object instance;
        if (type.GetConstructor([typeof(string), typeof(string)]) is { } two)
        {
            instance = two.Invoke([unsecure, secure]);
        }
        else if (type.GetConstructor([typeof(string)]) is { } one)
        {
            instance = one.Invoke([unsecure]);
        }
        else
        {
            instance = Activator.CreateInstance(type)!;
        }

        return (IPlugin)instance;
    }

    private void Refresh()
    {
        if (!ReferenceEquals(_builtFor, metadata.Current))
        {
            _assemblies.Clear();
            _instances.Clear();
            _types.Clear();
            _builtFor = metadata.Current;
        }
    }

    private Type LoadType(PluginTypeMetadata type)
    {
        if (!_assemblies.TryGetValue(type.AssemblyId, out var assembly))
        {
            var bytes = (metadata.Current.FindAssembly(type.AssemblyId) ?? throw PipelineFaults.UnknownPluginType(type.Id)).Bytes;
            assembly = Load(bytes);
            _assemblies.Add(type.AssemblyId, assembly);
        }

        return assembly.GetType(type.TypeName, throwOnError: false)
            ?? throw PipelineFaults.TypeNotInAssembly(type.TypeName, assembly.FullName!);
    }

    private static Assembly Load(ReadOnlyMemory<byte> bytes) => Loaded.GetOrAdd(
        Convert.ToHexString(SHA256.HashData(bytes.Span)),
        key => new Lazy<Assembly>(() => new AssemblyLoadContext("plug-in " + key[..12])
            .LoadFromStream(new MemoryStream(bytes.ToArray(), writable: false)))).Value;
}
