using System.Reflection;
using System.Reflection.Metadata;

namespace CrmOnboarding.Packer.Reflection;

/// <summary>Finds plug-ins and activities in metadata, through base classes of the same assembly.</summary>
internal sealed class ExtensionTypeReader(MetadataReader metadata)
{
    private const string PluginInterface = "Microsoft.Xrm.Sdk.IPlugin";
    private const string ActivityBase = "System.Activities.CodeActivity";
    private const string ArgumentNamespace = "System.Activities.";

    public IReadOnlyList<ExtensionType> Read()
    {
        var types = new List<ExtensionType>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            var isPublicClass = (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
                && (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) == 0;
            if (!isPublicClass)
            {
                continue;
            }

            var isPlugin = IsPlugin(type);
            var isActivity = IsActivity(type);
            if (isPlugin || isActivity)
            {
                types.Add(new ExtensionType(NameOf(type), isPlugin, isActivity, isActivity ? [.. Arguments(type)] : []));
            }
        }

        return [.. types.OrderBy(type => type.FullName, StringComparer.Ordinal)];
    }

    private bool IsPlugin(TypeDefinition type) =>
        type.GetInterfaceImplementations().Any(handle => NameOf(metadata.GetInterfaceImplementation(handle).Interface) == PluginInterface)
        || BaseOf(type) is { } parent && IsPlugin(parent);

    private bool IsActivity(TypeDefinition type) =>
        NameOf(type.BaseType) == ActivityBase || BaseOf(type) is { } parent && IsActivity(parent);

    private IEnumerable<ActivityArgument> Arguments(TypeDefinition type)
    {
        var inherited = BaseOf(type) is { } parent ? Arguments(parent) : [];
        return inherited.Concat(type.GetProperties().Select(Argument).OfType<ActivityArgument>());
    }

    private ActivityArgument? Argument(PropertyDefinitionHandle handle)
    {
        var property = metadata.GetPropertyDefinition(handle);
        var type = property.DecodeSignature(new TypeNames(), genericContext: null).ReturnType;
        foreach (var direction in new[] { "In", "Out", "InOut" })
        {
            var start = $"{ArgumentNamespace}{direction}Argument`1<";
            if (type.StartsWith(start, StringComparison.Ordinal))
            {
                return new ActivityArgument(metadata.GetString(property.Name), direction, type[start.Length..^1]);
            }
        }

        return null;
    }

    private TypeDefinition? BaseOf(TypeDefinition type) =>
        type.BaseType.Kind == HandleKind.TypeDefinition ? metadata.GetTypeDefinition((TypeDefinitionHandle)type.BaseType) : null;

    private string NameOf(TypeDefinition type) => TypeNames.Join(metadata.GetString(type.Namespace), metadata.GetString(type.Name));

    private string? NameOf(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => TypeNames.Of(metadata, (TypeReferenceHandle)handle),
        HandleKind.TypeDefinition => NameOf(metadata.GetTypeDefinition((TypeDefinitionHandle)handle)),
        _ => null,
    };
}
